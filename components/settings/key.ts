/** Under which the settings are kept; the script in the head reads them there, too. */
export const KEY = "reading";
