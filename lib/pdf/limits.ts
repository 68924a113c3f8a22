/** A PDF is read whole into memory. Bytes. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** An issue of a newspaper has fewer. */
export const MOST_PAGES = 200;
/** The sides of a page: the largest that Acrobat makes, and less than any card. Points. */
export const LONGEST_SIDE = 14_400;
export const SHORTEST_SIDE = 36;
/** More than a page of the smallest type has. */
export const MOST_CHARACTERS = 200_000;
/** No page takes so long, on any machine that a newspaper has; drawing included. Milliseconds. */
export const LONGEST_STEP = 60_000;
