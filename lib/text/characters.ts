/** NUL, or half of a character of two UTF-16 units: nothing that a file, an address or a page can hold. */
const NO_CHARACTER = /[\0\p{Surrogate}]/u;

/** Whether a string is made of whole characters. */
export const isWholeText = (text: string): boolean => !NO_CHARACTER.test(text);
