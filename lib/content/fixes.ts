import { findMisreadings, type OcrFix } from "@/lib/newspaper/ocr-fixes";
import type { PageSplit } from "@/lib/newspaper/types";
import type { Problem } from "@/lib/records/problem";
import { reporter } from "./context";
import type { OcrFixes } from "./drafts";
import { nearestStretches } from "./nearest";
import { fieldsOf } from "./page-lines";
import type { Path, YamlData } from "./yaml";

type Entry = OcrFixes[number];

export const toFix = ({ wrong, right, context, note }: Entry): OcrFix => ({
  wrong,
  right: right ?? null,
  context,
  note,
});

/** A context that does not contain the misreading can never hold. `path`: where the file has the list. */
export function contextProblems(
  entries: readonly Entry[],
  file: string,
  locate: YamlData["locate"],
  path: Path,
): Problem[] {
  return entries.flatMap(({ wrong, context }, entry) =>
    context.flatMap((phrase, index) => {
      if (phrase.includes(wrong)) return [];
      const { line, column } = locate([...path, entry, "context", index]);
      return reporter(file)(
        "error",
        "fix-context",
        line,
        column,
        `语境“${phrase}”里没有误识文字“${wrong}”`,
        "语境要写出误识文字和它前后的字，照 OCR 认出的样子写",
      );
    }),
  );
}

/** A page's own fixes that mend nothing on it, with the words of the page that come nearest. */
export function unusedFixes(
  entries: readonly Entry[],
  split: PageSplit,
  file: string,
  locate: YamlData["locate"],
): Problem[] {
  const texts = split.stories.flatMap(fieldsOf).map(({ text }) => text);
  return entries.flatMap((entry, index) => {
    const fix = toFix(entry);
    // One whose context can never hold has its own problem.
    if (entry.context.some((phrase) => !phrase.includes(entry.wrong))) return [];
    if (texts.some((text) => findMisreadings(text, [fix]).length > 0)) return [];
    const { line, column } = locate(["fixes", index, "wrong"]);
    return reporter(file)(
      "error",
      "unused-fix",
      line,
      column,
      ...unusedWords(entry, texts, split.source.text),
    );
  });
}

/** What is wrong with such a fix, and the cure. */
function unusedWords({ wrong, context }: Entry, texts: readonly string[], page: string): [string, string] {
  if (texts.some((text) => text.includes(wrong))) {
    const near = nearestStretches(
      context[0] ?? wrong,
      texts.filter((text) => text.includes(wrong)),
    );
    return [`“${wrong}”在这一版上有，但不在语境“${context.join("”“")}”里`, cureOf("context", near)];
  }
  if (page.includes(wrong)) {
    const message = `“${wrong}”只在署名、电头、图片说明或版面标记里，误识更正只改标题和正文`;
    return [message, "删去这一条；署名在 stories: 里用 bylines: 改，图片说明随图片用 photos: 的 caption: 改"];
  }
  return [`“${wrong}”在这一版上找不到`, cureOf("wrong", nearestStretches(context[0] ?? wrong, texts))];
}

const cureOf = (key: string, near: readonly string[]) =>
  near.length > 0
    ? `照 OCR 认出的样子改 ${key}，相近的有：${near.map((text) => `“${text}”`).join("、")}`
    : "这一版上没有相近的文字，删去这一条";
