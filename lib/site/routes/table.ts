import { DATED_ROWS } from "./rows/dates";
import { PRINTED_ROWS } from "./rows/printed";
import { SUBJECT_ROWS } from "./rows/subjects";
import { TOOL_ROWS } from "./rows/tools";

/**
 * Every type of page, feed and file of the site, a row each: where it is, what there is one about, what it is made from
 * and what it shows, how it is served, what becomes of its address, and the page that stands for it in the tests. What a
 * row does not say is in `kinds-of-row.ts`. All that the program knows of its own addresses follows from here.
 *
 * Rows in a list of their own stand together on the site: each section with its months and its feed.
 */
export const TABLE = [...DATED_ROWS, ...PRINTED_ROWS, ...SUBJECT_ROWS, ...TOOL_ROWS];

/** All rows, each by itself. */
export const ROWS = TABLE.flat();
