import type { Source } from "./source";
import type { Traced } from "./traced";
import type { Furniture, SplitProblem, StoryDraft } from "./types";

/** Lines of the source with characters that nothing owns, or that two things own. */
export interface Account {
  unowned: number[];
  twice: number[];
}

/** The proof: every non-space character of the page belongs to exactly one field of one story, or to the furniture. */
export function account(
  source: Source,
  stories: readonly StoryDraft[],
  furniture: readonly Furniture[],
): Account {
  const owners = new Uint8Array(source.text.length);
  const count = ({ text, at }: Traced) => {
    for (let index = 0; index < at.length; index++) {
      const offset = at[index] ?? 0;
      // A space put between two lines stands for no character of the source.
      if (text[index] === source.text[offset]) owners[offset] = Math.min(2, (owners[offset] ?? 0) + 1);
    }
  };
  for (const { owned } of stories) for (const { text } of owned) count(text);
  for (const { owned } of furniture) for (const text of owned) count(text);
  const result: Account = { unowned: [], twice: [] };
  for (const { number, start, text } of source.lines) {
    let unowned = false;
    let twice = false;
    for (let index = 0; index < text.length; index++) {
      if (/\s/.test(text[index] ?? " ")) continue;
      if (owners[start + index] === 0) unowned = true;
      if (owners[start + index] === 2) twice = true;
    }
    if (unowned) result.unowned.push(number);
    if (twice) result.twice.push(number);
  }
  return result;
}

/** An account that does not balance is an error: nothing of the page may be lost, or published twice. */
export function accountProblems({ unowned, twice }: Account): SplitProblem[] {
  const problem = (rule: string, lines: readonly number[], message: string): SplitProblem[] =>
    lines.length === 0
      ? []
      : [
          {
            line: lines[0] ?? 1,
            column: 1,
            severity: "error",
            rule,
            message: `第 ${lines.join("、")} 行${message}`,
            cure: "这是程序的差错，请连同版面文件一起报告",
          },
        ];
  return [
    ...problem("unowned-text", unowned, "有文字不属于任何稿件"),
    ...problem("text-owned-twice", twice, "有文字被两处占有"),
  ];
}
