import type { Code } from "micromark-util-types";

/** The character of a parser's code; nothing at the ends of a line. */
export const charOf = (code: Code): string => (code === null || code < 0 ? "" : String.fromCodePoint(code));
