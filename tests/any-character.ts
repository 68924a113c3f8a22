import fc from "fast-check";

/** Where the halves of surrogate pairs begin, which are no characters, and how many there are. */
const SURROGATES = { begin: 0xd800, count: 0x800 };

/**
 * Any character there is, one as likely as another: fast-check's own unit "binary" without its table of all of them, which takes a second
 * of a processor to make wherever a string of them is.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10ffff - SURROGATES.count)
  .map((index) => String.fromCodePoint(index < SURROGATES.begin ? index : index + SURROGATES.count));
