/** How many pages that were read a device keeps, the front page not counted. */
export const MAX_PAGES = 60;
/** For how many days a page is kept. */
export const MAX_DAYS = 30;
/** How many pictures a device keeps. */
export const MAX_PICTURES = 100;
/** A larger picture is not kept. Bytes. */
export const MAX_PICTURE_BYTES = 512 * 1024;
/** The front page is fetched ahead once in this time, at most. Hours. */
export const FRONT_REFRESH_HOURS = 1;
