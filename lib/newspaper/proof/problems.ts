import type { Position } from "@/lib/records/problem";
import { strayCommands } from "../source/markup/formulas";
import { isPictureLine } from "../source/markup/pictures";
import type { SplitProblem } from "../source/remarks";
import { printedPosition, type SourceText } from "../source/source";
import { endsSentence } from "../source/text";
import type { Traced } from "../source/traced";
import type { SplitStory } from "../story/split-story";

/** Tags that recognisers do not write, and that stay in the text: <video>. A picture's tag is furniture, and no story contains it. */
const TAG = /<\/?(?!img\b)[a-z][a-z\d]*(?:\s[^<>\n]*)?\/?>/i;

/** Where HTML stands in the text: it would be published as it is. */
export function strayHtml({ text, lines, position, isLiteral }: SourceText): SplitProblem[] {
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const found = isPictureLine(line) ? null : TAG.exec(line);
    if (!found || isLiteral(start + found.index)) continue;
    const message = `文字里有 HTML 标记“${found[0].slice(0, 20)}”，会照原样登出`;
    const cure = "从识别软件导出纯文字或 Markdown，再导入这一版";
    return [warning(position(start + found.index), "html-tag", message, cure)];
  }
  return [];
}

/** The rule for a formula that stays as printed. */
export const UNKNOWN_FORMULA = "unknown-formula";

/** Formulas that are not known, and commands of LaTeX without formula: they would be published as they are. */
export function unknownFormulas(source: SourceText): SplitProblem[] {
  const { text, printed, unread, position, isLiteral } = source;
  const left = unread.map(({ start, end }) =>
    unknownFormula(printedPosition(source, start), printed.text.slice(start, end)),
  );
  const stray = strayCommands(text).filter(({ start }) => !isLiteral(start));
  return [...left, ...stray.map(({ start, end }) => unknownFormula(position(start), text.slice(start, end)))];
}

function unknownFormula(at: Position, formula: string): SplitProblem {
  const shown = formula.length > 40 ? `${formula.slice(0, 39)}…` : formula;
  const message = `识别软件的公式“${shown}”没有读懂，会照原样登出`;
  const wrong = `'${formula.replace(/'/g, "''")}'`;
  const cure = formula.includes("\n")
    ? "核对原版，换一种设置重新识别，再用 --force 导入这一版"
    : `核对原版，把印出的文字写进这一版的 fixes:，如 {wrong: ${wrong}, right: 印出的文字}`;
  return warning(at, UNKNOWN_FORMULA, message.replace(/\s+/g, " "), cure);
}

/** Stories that seem to lack something: text below the headline, or the end of the last paragraph. */
export function gaps(story: SplitStory, source: SourceText): SplitProblem[] {
  const line = story.lines[0]?.[0] ?? 1;
  if (!story.blocks.at(-1) && story.photos.length === 0) {
    return [
      warning({ line, column: 1 }, "no-text", "这一篇没有正文", "核对原版：正文可能排在别处，或被漏识"),
    ];
  }
  const last = lacksItsEnd(story);
  if (!last) return [];
  const at = source.position(last.at.at(-1) ?? 0);
  const message = `这一篇的末段以“${last.text.slice(-6)}”结尾，像没有写完`;
  return [warning(at, UNFINISHED, message, "核对原版：后文可能排在别处，或被漏识")];
}

/** The rule for a story that ends in the middle of a sentence. The list of suspects names such a story, too. */
export const UNFINISHED = "unfinished-story";

/** The last paragraph of a story that ends in the middle of a sentence; null where the story is whole, or goes on elsewhere. */
export function lacksItsEnd({ blocks, kind, jump }: SplitStory): Traced | null {
  const block = blocks.at(-1);
  // A row of a table ends where it ends.
  const last = block?.row ? null : block?.text;
  return last && kind !== "notice" && !jump?.to && !endsSentence(last.text) ? last : null;
}

const warning = (at: Position, rule: string, message: string, cure: string): SplitProblem => ({
  ...at,
  severity: "warning",
  rule,
  message,
  cure,
});
