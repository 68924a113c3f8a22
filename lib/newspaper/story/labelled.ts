import { parseByline } from "../fields/byline";
import type { PageBlock } from "../page/blocks";
import type { SplitProblem, SplitRepair } from "../source/remarks";
import type { SourceText } from "../source/source";
import { needsSpace } from "../source/text";
import { sliceTraced, type Traced } from "../source/traced";
import type { Classified } from "./assemble";
import type { StoryBlock } from "./split-story";

/** What editors' labels leave to be told: lines glued together, names and datelines that nobody can read. */

/** How many characters a repair shows on either side of the break. */
const CONTEXT_LENGTH = 6;

/** Records of the lines that editors have glued to those above. */
export function glueRepairs(
  blocks: readonly Classified[],
  texts: readonly StoryBlock[],
  source: SourceText,
): SplitRepair[] {
  return blocks.flatMap(({ facts, verdict }) => {
    const isTitle = ["kicker", "headline", "deck"].includes(verdict.class);
    return facts.block.glued.flatMap((index) => repairAt(facts.block, index, isTitle, texts, source));
  });
}

function repairAt(
  { rows }: PageBlock,
  index: number,
  isTitle: boolean,
  texts: readonly StoryBlock[],
  source: SourceText,
): SplitRepair[] {
  const [upper, lower] = [rows.slice(0, index).findLast(({ text }) => text !== ""), rows[index]];
  const [last, first] = [upper?.at.at(-1), lower?.at[0]];
  if (!upper || !lower || last === undefined || first === undefined) return [];
  const before = upper.text.slice(-CONTEXT_LENGTH);
  const after = lower.text.slice(0, CONTEXT_LENGTH);
  const space = isTitle || needsSpace(upper.text, lower.text) ? " " : "";
  const block = texts.findIndex(({ text }) => text.at.includes(first));
  return [
    {
      kind: "joined",
      ...source.position(last),
      from: `${before}⏎${after}`,
      to: before + space + after,
      block: block === -1 ? null : block,
      at: block === -1 ? null : (texts[block]?.text.at.indexOf(first) ?? null),
    },
  ];
}

/** The lines of a title, where an editor has glued some to those above: the others are one line, as the OCR has it. */
export function titleLines({ text, rows, glued }: PageBlock): Traced[] {
  const cuts = glued.flatMap((index) => {
    const first = rows[index]?.at[0];
    const at = first === undefined ? -1 : text.at.indexOf(first);
    return at > 0 ? [at] : [];
  });
  return [0, ...cuts].map((from, index) => sliceTraced(text, from, cuts[index] ?? text.text.length));
}

/** The warning for a line that is a byline as an editor says, and in which no name can be read. */
export function unreadByline({ text }: PageBlock, source: SourceText): SplitProblem {
  const read = readableNames(text);
  return {
    ...source.position(text.at[0] ?? 0),
    severity: "warning",
    rule: "unread-byline",
    message: `lines: 写明“${shown(text)}”是署名，但读不出姓名${read === "" ? "" : `；读得出的只有“${read}”`}`,
    cure: "在这一稿的 starts: 下面用 bylines: 写明署名",
  };
}

/** The longest part of a text, cut at its spaces and marks, that is a byline with a role. */
function readableNames(text: Traced): string {
  const words = [...text.text.matchAll(/[^\s，。；：、（）()]+/g)].slice(0, 24);
  for (let count = words.length - 1; count > 0; count -= 1) {
    for (let first = 0; first + count <= words.length; first += 1) {
      const [start, last] = [words[first]?.index ?? 0, words[first + count - 1]];
      const part = sliceTraced(text, start, (last?.index ?? 0) + (last?.[0].length ?? 0));
      if (parseByline(part)?.sure) return part.text;
    }
  }
  return "";
}

/** The same for a dateline. */
export function unreadDateline(text: Traced, source: SourceText): SplitProblem {
  return {
    ...source.position(text.at[0] ?? 0),
    severity: "warning",
    rule: "unread-dateline",
    message: `lines: 写明“${shown(text)}”是电头，但读不出；读得出的是“本报讯”“本报聊城6月20日讯”“新华社北京6月20日电”这样开头的`,
    cure: "核对原版；识别认错了字的，改不了电头，文字留在正文里：把 is: dateline 改成 is: paragraph",
  };
}

const shown = ({ text }: Traced) => (text.length > 16 ? `${text.slice(0, 15)}…` : text);
