/** The name under which the browser keeps the settings; the script in the head reads them there, too. */
export const SETTINGS_KEY = "reading";
