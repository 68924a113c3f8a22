/** What is kept on a reader's device for reading without a network, at most. Pages read: the front page does not count. */
export const MOST_PAGES = 60;
export const MOST_DAYS = 30;
export const MOST_PICTURES = 100;
/** A larger picture is not kept. Bytes. */
export const LARGEST_PICTURE = 512 * 1024;
/** The front page is fetched ahead once in this time, at most. Hours. */
export const FRONT_HOURS = 1;
