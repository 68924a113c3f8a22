import type { Face, Sheet, SheetLine, SheetPicture } from "./sheet";

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
    ...sheet.rules.map((box) => area(box, "background:#000")),
    ...sheet.pictures.map(drawing),
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

const pt = (length: number) => `${Math.round(length * 1000) / 1000}pt`;

const area = ([x, y, width, height]: readonly number[], style: string) =>
  `<div style="left:${pt(x ?? 0)};top:${pt(y ?? 0)};width:${pt(width ?? 0)};height:${pt(height ?? 0)};${style}"></div>`;

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

/** Ground, sun and hills in greys, so that a picture is no even field. */
function drawing({ box: [x, y, width, height], seed }: SheetPicture): string {
  const [w, h] = [Math.max(1, width), Math.max(1, height)];
  const of = (share: number, step: number) => (((seed * 37 + step * 53) % 100) / 100) * share;
  const hills = [0.5, 0.65, 0.8].map((level, index) => {
    const top = h * level;
    const peak = w * (0.2 + of(0.6, index));
    return `<path d="M0 ${h} L0 ${top} Q${peak} ${top - h * (0.1 + of(0.25, index + 3))} ${w} ${top + h * 0.05} L${w} ${h}Z" fill="rgb(${[1, 1, 1].map(() => 150 - index * 45)})"/>`;
  });
  const sun = `<circle cx="${w * (0.2 + of(0.6, 7))}" cy="${h * 0.25}" r="${Math.min(w, h) * 0.09}" fill="#fff"/>`;
  return `<div style="left:${pt(x)};top:${pt(y)};width:${pt(width)};height:${pt(height)}"><svg width="100%" height="100%" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none"><rect width="${w}" height="${h}" fill="#bbb"/>${sun}${hills.join("")}</svg></div>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
