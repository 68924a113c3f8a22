/* The names by which the worker and the pages find what is kept. */

/** Every cache of ours begins so; what follows is the version of the worker that made it. */
export const CACHE_PREFIX = "kept-";

/** Header of a kept page: when it was kept, in milliseconds since 1970. */
export const KEPT_AT = "x-kept-at";

/** In the reader's localStorage: set to this, nothing is kept. */
export const CHOICE_KEY = "offline";
export const CHOICE_OFF = "off";
