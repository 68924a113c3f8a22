import { lineEntry } from "@/lib/newspaper/labels/propose";
import type { SplitProblem } from "@/lib/newspaper/types";

/** What an import proposes where a reading is not sure: entries of `lines:` in comments, one of which an editor takes out of them. */

const HEAD = "  # 拿不准的行，核对原版后去掉对的那一行前面的 #（每处只去一行）：\n";
const PROPOSED = /^ {2}#(?:- \{text: '.*', (?:is: [a-z]+|reviewed: true)\} {2}# | 拿不准的行，).*\n/gm;

/** Front matter with the proposals of a split below its `lines:`; those of an earlier import are taken out. */
export function withProposals(yaml: string, problems: readonly SplitProblem[]): string {
  const bare = yaml.replace(PROPOSED, "");
  const block = problems.flatMap(proposed).join("");
  const own = /^lines:[ \t]*(?:#.*)?\n/m.exec(bare);
  // A list that is written in one line can't have entries below it.
  if (!own && /^lines:/m.test(bare)) return bare;
  if (block === "") return withoutEmptyList(bare, yaml);
  if (!own) return `${bare}lines:\n${HEAD}${block}`;
  const end = endOfList(bare, own.index + own[0].length);
  return bare.slice(0, end) + HEAD + block + bare.slice(end);
}

/** What a line was taken for, and below it what it may be as well. */
function proposed({ entries = [], message, line }: SplitProblem): string[] {
  const why = message.replace(/\s+/g, " ");
  return entries.map((entry, index) => {
    const note = index === 0 ? `版面文字第 ${line} 行：${why}` : "或者";
    return `  #${lineEntry(entry)}  # ${note}\n`;
  });
}

/** Without the list that an import has made for its proposals, where there are none any more. */
const withoutEmptyList = (bare: string, yaml: string): string =>
  bare === yaml ? bare : bare.replace(/^lines:[ \t]*\n(?![ \t]*[-#])/m, "");

/** Where the lines of a list end: those that are set deeper than its key, or begin with a dash. */
function endOfList(text: string, from: number): number {
  const lines = /(?:(?:[ \t]+\S|-).*\n|[ \t]*\n(?=[ \t]+\S|-))*/y;
  lines.lastIndex = from;
  return from + (lines.exec(text)?.[0].length ?? 0);
}
