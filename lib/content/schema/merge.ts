/**
 * What a field of a story is that goes on on another page (下转, 上接): from what the parts so far have and what the next
 * one has of its own.
 */
export type Merge<T> = (whole: T, own: T, part: { url: string }) => T;

/** The rule of each field of a record, none forgotten. */
export type MergeRules<T> = { readonly [Field in keyof Required<T>]: Merge<T[Field]> };

/** The first part decides. */
export const ofFirst = <T>(whole: T): T => whole;

/** The first part that has one decides. */
export const firstGiven = <T>(whole: T | null, own: T | null): T | null => whole ?? own;

/** Every part's, one after the other. */
export const allOf = <T>(whole: readonly T[], own: readonly T[]): T[] => [...whole, ...own];

/** Every part's, each of them once. */
export const distinct = <T>(whole: readonly T[], own: readonly T[]): T[] => [...new Set([...whole, ...own])];
