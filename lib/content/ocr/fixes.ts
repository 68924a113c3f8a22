import { fieldsOf, mendableTexts } from "@/lib/newspaper/suspects/fields";
import { findMisreadings, type OcrFix, type OcrMatch } from "@/lib/newspaper/suspects/ocr-fixes";
import type { PageSplit } from "@/lib/newspaper/types";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { OcrFixesDraft, PageDraft } from "../schema/drafts";
import type { Path, YamlData } from "../yaml/parse";
import { nearestStretches } from "./nearest";

type Entry = OcrFixesDraft[number];

export const toFix = ({ wrong, right, context, note }: Entry): OcrFix => ({
  wrong,
  right: right ?? null,
  context,
  note,
});

/** The fixes that hold on a page: its own first, because of two that match at one place the first is used. */
export const fixesOn = (page: Pick<PageDraft, "fixes">, site: readonly OcrFix[]): OcrFix[] => [
  ...page.fixes.map(toFix),
  ...site,
];

/**
 * Where the known misreadings mend a text, or doubt it. An entry whose `right` is its `wrong` was looked at and is right
 * as printed: it changes nothing, and keeps the entries below it off.
 */
export const changesIn = (text: string, fixes: readonly OcrFix[]): OcrMatch[] =>
  findMisreadings(text, fixes).filter(({ fix }) => fix.right !== fix.wrong);

/**
 * Whether a place on the page lies in a misreading that is known, and mended or called right as printed. `at`: line and
 * column of the page's text.
 */
export function isKnown(at: Position, { stories, source }: PageSplit, fixes: readonly OcrFix[]): boolean {
  return stories.flatMap(mendableTexts).some((traced) =>
    findMisreadings(traced.text, fixes).some(({ fix, start, end }) => {
      const [first, last] = [start, end - 1].map((index) => source.position(traced.at[index] ?? 0));
      return fix.right !== null && first && last && !isBefore(at, first) && !isBefore(last, at);
    }),
  );
}

const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.column < b.column);

/** The errors for contexts that do not contain their misreading, and so can never match. `path`: where the file has the list. */
export function contextProblems(
  entries: readonly Entry[],
  file: string,
  locate: YamlData["locate"],
  path: Path,
): Problem[] {
  return entries.flatMap(({ wrong, context }, entry) =>
    context.flatMap((phrase, index) => {
      if (phrase.includes(wrong)) return [];
      return reporter(file)({
        severity: "error",
        rule: "fix-context",
        at: locate([...path, entry, "context", index]),
        message: `语境“${phrase}”里没有误识文字“${wrong}”`,
        cure: "语境要写出误识文字和它前后的字，照 OCR 认出的样子写",
      });
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
  // An entry that calls a text right as printed may also be about a byline, a dateline or a caption.
  const used = new Set([
    ...usedIn(texts),
    ...usedIn(everywhere).filter(({ wrong, right }) => wrong === right),
  ]);
  return own.flatMap((fix, index) => {
    // A context that can never match has a problem of its own.
    if (used.has(fix) || fix.context.some((phrase) => !phrase.includes(fix.wrong))) return [];
    const at = locate(["fixes", index, "wrong"]);
    const [message, cure] =
      overtakenWords(fix, [...own, ...site], texts) ?? unusedWords(fix, texts, split.source.text);
    return reporter(file)({ severity: "error", rule: "unused-fix", at, message, cure });
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
