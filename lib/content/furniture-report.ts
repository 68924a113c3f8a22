import type { PrintedPage } from "@/lib/records/page";

/** A page with more than this share of its characters in furniture is named. */
const MUCH = 0.25;
/** How many pages are named. */
const NAMED = 5;

/**
 * How many characters of the pages went to furniture, 版面文字, which no story shows; the pages with most of it by their
 * files. Empty where there are none.
 */
export function formatFurniture(pages: readonly Pick<PrintedPage, "file" | "lines">[]): string {
  if (pages.length === 0) return "";
  const counted = pages.map(({ file, lines }) => {
    const length = (texts: readonly { text: string }[]) =>
      texts.reduce((sum, { text }) => sum + text.replace(/\s+/g, "").length, 0);
    return { file, all: length(lines), furniture: length(lines.filter((line) => line.furniture !== null)) };
  });
  const sum = (key: "all" | "furniture") => counted.reduce((total, each) => total + each[key], 0);
  if (sum("furniture") === 0) return "";
  const much = counted
    .filter(({ all, furniture }) => furniture > all * MUCH)
    .sort((a, b) => b.furniture - a.furniture)
    .slice(0, NAMED);
  return [
    `版面文字（报眉、责编、广告等，不登出）：${pages.length} 个版共 ${sum("all")} 字，其中 ${sum("furniture")} 字`,
    ...much.map(
      ({ file, all, furniture }) => `    ${file}：${all} 字中有 ${furniture} 字，请核对有没有正文混在其中`,
    ),
  ].join("\n");
}
