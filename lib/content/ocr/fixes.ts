import { fieldsOf, mendableTexts } from "@/lib/newspaper/suspects/fields";
import { findMisreadings, type OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { PageSplit } from "@/lib/newspaper/types";
import type { Problem } from "@/lib/records/problem";
import { reporter } from "../reading/context";
import type { OcrFixes, PageDraft } from "../schema/drafts";
import type { Path, YamlData } from "../yaml/parse";
import { nearestStretches } from "./nearest";

type Entry = OcrFixes[number];

export const toFix = ({ wrong, right, context, note }: Entry): OcrFix => ({
  wrong,
  right: right ?? null,
  context,
  note,
});

/** A page's own fixes come first: of two that hold at one place the first is used. */
export const fixesOn = (page: Pick<PageDraft, "fixes">, site: readonly OcrFix[]): OcrFix[] => [
  ...page.fixes.map(toFix),
  ...site,
];

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

/** A page's own fixes that mend nothing on it, with the words of the page that come nearest. `site`: those of the whole site. */
export function unusedFixes(
  entries: readonly Entry[],
  site: readonly OcrFix[],
  split: PageSplit,
  file: string,
  locate: YamlData["locate"],
): Problem[] {
  if (entries.length === 0) return [];
  const texts = split.stories.flatMap(mendableTexts).map(({ text }) => text);
  const everywhere = split.stories.flatMap(fieldsOf).map(({ text }) => text.text);
  const own = entries.map(toFix);
  const usedIn = (searched: readonly string[]) =>
    searched.flatMap((text) => findMisreadings(text, [...own, ...site])).map(({ fix }) => fix);
  // What is printed as it should be may be so anywhere.
  const used = new Set([
    ...usedIn(texts),
    ...usedIn(everywhere).filter(({ wrong, right }) => wrong === right),
  ]);
  return own.flatMap((fix, index) => {
    // One whose context can never hold has its own problem.
    if (used.has(fix) || fix.context.some((phrase) => !phrase.includes(fix.wrong))) return [];
    const { line, column } = locate(["fixes", index, "wrong"]);
    const [message, cure] =
      overtakenWords(fix, [...own, ...site], texts) ?? unusedWords(fix, texts, split.source.text);
    return reporter(file)("error", "unused-fix", line, column, message, cure);
  });
}

type Words = [message: string, cure: string];

/** The words for a fix that another one overlaps wherever it holds; null where it holds nowhere. */
function overtakenWords(fix: OcrFix, all: readonly OcrFix[], texts: readonly string[]): Words | null {
  for (const text of texts) {
    const [match] = findMisreadings(text, [fix]);
    const other =
      match && findMisreadings(text, all).find(({ start, end }) => start < match.end && match.start < end);
    if (!other) continue;
    const message = `“${fix.wrong}”与另一条误识“${other.fix.wrong}”重叠，没有用上`;
    return [message, `wrong 和 right 写长些，从“${other.fix.wrong}”的第一个字写起`];
  }
  return null;
}

/** The words for a fix that holds nowhere. */
function unusedWords({ wrong, context }: OcrFix, texts: readonly string[], page: string): Words {
  const having = texts.filter((text) => text.includes(wrong));
  if (having.length > 0) {
    const message = `“${wrong}”在这一版上有，但不在语境“${context.join("”“")}”里`;
    return [message, cureOf("context", nearestStretches(context[0] ?? wrong, having))];
  }
  if (page.includes(wrong)) {
    const message = `“${wrong}”只在署名、电头、图片说明或版面标记里，误识更正只改标题和正文`;
    const cure = "删去这一条；署名在 stories: 里用 bylines: 改，图片说明随图片用 photos: 的 caption: 改";
    return [message, cure];
  }
  return [`“${wrong}”在这一版上找不到`, cureOf("wrong", nearestStretches(context[0] ?? wrong, texts))];
}

const cureOf = (key: string, near: readonly string[]) =>
  near.length > 0
    ? `照 OCR 认出的样子改 ${key}，相近的有：${near.map((text) => `“${text}”`).join("、")}`
    : "这一版上没有相近的文字，删去这一条";
