import type { Box } from "@/lib/records/box";
import { pictureHtml } from "./picture";
import type { Face, Sheet, SheetLine } from "./sheet";

const FONT: Record<Face, string> = {
  serif: "400 'Noto Serif CJK @'",
  "serif-bold": "700 'Noto Serif CJK @'",
  sans: "400 'Noto Sans CJK @'",
  "sans-bold": "700 'Noto Sans CJK @'",
};

/** How far below its box's top Chromium puts the em box of these fonts when a line is as high as its type, in ems. */
const SUNK = 0.055;

/** A sheet as a document that Chromium prints; lines in the order given. `text`: whether text is shown (else pictures only). */
export function sheetHtml(sheet: Sheet, lines: readonly SheetLine[] = sheet.lines): string {
  const { width, height, language } = sheet;
  const boxes = [
    ...sheet.fills.map(({ box, grey }) =>
      area(box, `background:rgb(${[1, 1, 1].map(() => Math.round(grey * 255))})`),
    ),
    ...sheet.rules.map((box) => area(...ruled(box, sheet.ruled))),
    ...sheet.pictures.map(pictureHtml),
    ...lines.map((line) => lineHtml(line, language)),
  ];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(sheet.name)}</title><style>
@page{size:${width}pt ${height}pt;margin:0}
*{margin:0;padding:0}
body{width:${width}pt;height:${height}pt;position:relative;overflow:hidden;background:#fff;color:#000}
div{position:absolute}
.l{white-space:pre;font-kerning:none;font-variant-ligatures:none;text-spacing-trim:space-all;line-height:1;transform-origin:0 0}
.v{writing-mode:vertical-rl;text-orientation:mixed}
</style><body>${boxes.join("\n")}</body></html>`;
}

/** A length in CSS. */
export const pt = (length: number) => `${Math.round(length * 1000) / 1000}pt`;

const area = ([x, y, width, height]: Box, style: string) =>
  `<div style="left:${pt(x)};top:${pt(y)};width:${pt(width)};height:${pt(height)};${style}"></div>`;

/** A rule as it is drawn: a line, two beside each other, or dashes. */
function ruled(box: Box, look: Sheet["ruled"]): [Box, string] {
  const [x, y, width, height] = box;
  const flat = width > height;
  const edge = flat ? "top" : "left";
  switch (look) {
    case "hair":
      return [box, "background:#000"];
    case "double":
      return [
        flat ? [x, y - 1, width, 2] : [x - 1, y, 2, height],
        `border-${edge}:.4pt solid #000;border-${flat ? "bottom" : "right"}:.8pt solid #000;box-sizing:border-box`,
      ];
    case "dashed":
      return [flat ? [x, y, width, 0] : [x, y, 0, height], `border-${edge}:.8pt dashed #000`];
    default:
      return look satisfies never;
  }
}

function lineHtml(
  { runs, box, size, vertical, stretch, tracking, reverse }: SheetLine,
  language: string,
): string {
  const [x, y] = box;
  const style = [
    `left:${pt(x)}`,
    `top:${pt(vertical ? y : y - SUNK * size)}`,
    ...(vertical ? [`width:${pt(size)}`] : []),
    ...(tracking === 0 ? [] : [`letter-spacing:${pt(tracking / stretch)}`]),
    ...(stretch === 1 ? [] : [`transform:scaleX(${stretch.toFixed(4)})`]),
    ...(reverse ? ["color:#fff"] : []),
  ].join(";");
  const spans = runs.map(({ text, face }) => {
    const font = FONT[face].replace("@", language === "zh-TW" ? "TC" : "SC");
    const [weight, ...family] = font.split(" ");
    return `<span style="font:${weight} ${pt(size)}/1 ${family.join(" ")}">${escaped(text)}</span>`;
  });
  return `<div class="l${vertical ? " v" : ""}" style="${style}">${spans.join("")}</div>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
