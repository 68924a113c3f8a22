import type { SplitRepair } from "./remarks";
import type { SourceText } from "./source";
import { type Traced, trimTraced, withoutSpaces } from "./traced";

/** Records of words whose letters the OCR spaced apart: 本 报 记 者. */
export function unspacedRepairs(words: readonly Traced[], source: SourceText): SplitRepair[] {
  return words.flatMap((printed) => {
    const word = trimTraced(printed);
    const close = withoutSpaces(word);
    const [first] = word.at;
    if (first === undefined || close.text.length === word.text.length || word.text.includes("\n")) return [];
    const { line, column } = source.position(first);
    return [
      { kind: "unspaced" as const, line, column, from: word.text, to: close.text, block: null, at: null },
    ];
  });
}

/** Whether each letter stands alone, as in 开 栏 的 话. */
export function isSpacedApart(text: string): boolean {
  return (
    /^\p{Script=Han}(?:\s+\p{Script=Han}){2,}$/u.test(text) || /^\p{Script=Han}\s+\p{Script=Han}$/u.test(text)
  );
}
