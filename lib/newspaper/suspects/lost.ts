import type { Detector } from "./suspect";

/** What decoders and OCR engines write for a character that they could not read: U+FFFD, □ inside of a word. */
const UNREADABLE = /\uFFFD+|(?<=\p{Script=Han})□+(?=\p{Script=Han})/gu;

/** Characters that are not there: 聊城��会. */
export const lostCharacters: Detector = ({ fields }) =>
  fields.flatMap((field) =>
    field.part === "byline"
      ? []
      : [...field.text.text.matchAll(UNREADABLE)].map(({ 0: printed, index }) => ({
          kind: "lost",
          field,
          start: index,
          length: printed.length,
          suggestion: null,
          reason: "这里的字没有认出来",
          score: 0.95,
        })),
  );
