import { lacksItsEnd } from "../proof/problems";
import type { Detector } from "./suspect";

/** How many of the last characters are shown as doubtful. */
const SHOWN_CHARACTERS = 6;

/** A story that ends in the middle of a sentence: its rest stands elsewhere, or was not read. */
export const unfinished: Detector = ({ story, fields }) => {
  const last = lacksItsEnd(story);
  const field = fields.find(({ text }) => text === last);
  if (!last || !field) return [];
  const start = Math.max(0, last.text.length - SHOWN_CHARACTERS);
  return [
    {
      kind: "unfinished",
      field,
      start,
      length: last.text.length - start,
      suggestion: null,
      reason: "这一篇到这里像没有写完：后文可能排在别处，或被漏识",
      score: 0.5,
    },
  ];
};
