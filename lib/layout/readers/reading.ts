import type { ReadLayout } from "../model";

/** Why a file gives no layout, in words for editors; `line` where the fault can be shown, from 1. */
export interface Unreadable {
  kind: "unreadable";
  rule: string;
  message: string;
  cure: string;
  line?: number;
}

/**
 * What is known of the pages' size: all of it; the unit alone (pixels of the picture that was read); or neither, so that width and
 * height are to be stretched to those of the picture.
 */
export type SizeKnown = "known" | "unit-known" | "shape-unknown";

/** What a reader makes of a file. */
export type Reading = { kind: "layout"; layout: ReadLayout; size: SizeKnown } | Unreadable;

export const unreadable = (rule: string, message: string, cure: string, line?: number): Unreadable => ({
  kind: "unreadable",
  rule,
  message,
  cure,
  ...(line === undefined ? {} : { line }),
});

export const isUnreadable = (value: object): value is Unreadable =>
  "kind" in value && value.kind === "unreadable";

/** The layouts' sources, as an ordered page names them. */
export type LayoutFormat = "alto" | "hocr" | "page-xml" | "mineru" | "paddle" | "tesseract";

/** More pages in one file are a book; no newspaper's issue has them. */
export const MAX_PAGES = 500;
/** More lines on one page are no page. */
export const MAX_LINES = 20_000;

/** The layout, if there is any text in it and no more than a program can hold. */
export function checked(layout: ReadLayout, size: SizeKnown = "known"): Reading {
  const { pages } = layout;
  if (pages.length > MAX_PAGES)
    return unreadable(
      "too-many-pages",
      `文件里有 ${pages.length} 个版面，超过 ${MAX_PAGES} 个`,
      "一次只导入一期",
    );
  const crowded = pages.findIndex(({ lines }) => lines.length > MAX_LINES);
  if (crowded >= 0)
    return unreadable(
      "too-many-lines",
      `第 ${crowded + 1} 个版面有 ${pages[crowded]?.lines.length ?? 0} 行，超过 ${MAX_LINES} 行`,
      "重新识别：一个版面没有这么多行",
    );
  if (pages.length === 0) return unreadable("no-page", "文件里没有版面", "核对识别结果，重新导出");
  return { kind: "layout", layout, size };
}
