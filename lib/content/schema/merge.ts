/**
 * How a field of a story in several parts (下转, 上接) is put together. `whole`: what the parts before this one came to;
 * `own`: what this part has.
 */
export type Merge<T> = (whole: T, own: T, part: { url: string }) => T;

/** A rule for each field of a record; a missing one does not compile. */
export type MergeRules<T> = { readonly [Field in keyof Required<T>]: Merge<T[Field]> };

/** The first part's. */
export const ofFirst = <T>(whole: T): T => whole;

/** The first that is given. */
export const firstGiven = <T>(whole: T | null, own: T | null): T | null => whole ?? own;

/** Every part's, one after the other. */
export const allOf = <T>(whole: readonly T[], own: readonly T[]): T[] => [...whole, ...own];

/** Every part's, each of them once. */
export const distinct = <T>(whole: readonly T[], own: readonly T[]): T[] => [...new Set([...whole, ...own])];
