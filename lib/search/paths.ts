/** Where the index lies on the site. */
export const SEARCH_FOLDER = "pagefind";
/** Pagefind's browser module. */
export const MODULE_FILE = "pagefind.js";
/** 繁→简, as `readFold` reads it. */
export const FOLD_FILE = "fold.txt";
/** The bundles' names, newest first, one a line. */
export const LIST_FILE = "bundles.txt";

/** The list of bundles as published. */
export const writeList = (names: string[]): string => names.join("\n");

/** The bundles' names, newest first; none of an archive without stories. */
export const readList = (list: string): string[] => list.split("\n").filter((name) => name !== "");
