/* Addresses that scripts in readers' browsers know, in a module of their own: those scripts are sent with all that they import. */

export const FRONT = "/";
export const SEARCH = "/search/";
/** Shown in the place of a page that can't be reached. */
export const OFFLINE = "/offline/";
export const WORKER = "/sw.js";
