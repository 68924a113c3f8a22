/** More pixels than any camera's, more than a publish has memory for. */
export const MOST_PIXELS = 268_000_000;

/** Broken pixels are errors; a mistake in the markers, which some cameras make, is not. */
export const READ_OPTIONS = { failOn: "error", limitInputPixels: MOST_PIXELS } as const;

/** Laid under transparent parts: drawings are dark, and so is the page at night. */
export const BACKGROUND = "#fff";
