import type { Position } from "@/lib/records/problem";
import type { SplitProblem } from "../source/remarks";
import type { SourceText } from "../source/source";
import { endsSentence } from "../source/text";
import type { Traced } from "../source/traced";
import type { SplitStory } from "../story/split-story";

/** Tags that some OCR engines and web pages leave in the text: <p>, </td>. A picture's tag is furniture, and no story contains it. */
const TAG = /<\/?(?!img\b)[a-z][a-z\d]*(?:\s[^<>\n]*)?\/?>/i;

/** Where HTML stands in the text: it would be published as it is. */
export function strayHtml({ text, position }: SourceText): SplitProblem[] {
  const found = TAG.exec(text);
  if (!found) return [];
  const message = `文字里有 HTML 标记“${found[0].slice(0, 20)}”，会照原样登出`;
  return [
    warning(position(found.index), "html-tag", message, "从识别软件导出纯文字或 Markdown，再导入这一版"),
  ];
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
  const last = blocks.at(-1)?.text;
  return last && kind !== "notice" && !jump?.to && !endsSentence(last.text) ? last : null;
}

const warning = (at: Position, rule: string, message: string, cure: string): SplitProblem => ({
  ...at,
  severity: "warning",
  rule,
  message,
  cure,
});
