import sharp from "sharp";
import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";
import type { Files } from "../folder";

/** A page in two columns, three stories and a photo, as it lies in `content/`: drawn as dark bars where its lines stand. */

const SIZE = { width: 500, height: 700 };
/** Pixels of the picture for a unit of the layout. */
const DOTS = 2;

const line = (
  text: string,
  column: number,
  [x, y, width, height]: [number, number, number, number],
  opens = true,
): OrderedLine => ({
  text,
  box: [x, y, width, height],
  size: height,
  bold: height > 12,
  vertical: false,
  confidence: null,
  unsure: [],
  label: null,
  column,
  region: column,
  opens,
});

const LINES: OrderedLine[] = [
  line("样例大桥提前合龙", 0, [20, 20, 220, 24]),
  line("6月22日，样例大桥的最后一段钢梁", 0, [20, 60, 220, 12]),
  line("吊装到位，比计划提前了二十天。", 0, [20, 80, 200, 12], false),
  line("两岸盼桥三十年", 1, [20, 130, 220, 24]),
  line("家住河东的居民说，以前过河要绕行", 1, [20, 170, 220, 12]),
  line("一个小时，遇上大雾只能等。", 1, [20, 190, 180, 12], false),
  line("图为河东的旧渡口。", 1, [20, 350, 140, 10]),
  line("河东小学搬进新楼", 2, [260, 20, 220, 24]),
  line("6月21日，河东小学的三百名学生搬", 2, [260, 60, 220, 12]),
  line("进了新教学楼，操场比从前大一倍。", 2, [260, 80, 220, 12], false),
];

/** Of the second story's photo, in units of the layout. */
const PHOTO: OrderedPage["pictures"][number] = [20, 220, 220, 120];

/** Where the second story stands, its photo with it, in units of the layout: what a takedown must blank. */
export const SECOND = { left: 20, top: 130, width: 220, height: 230 };
/** Where the first stands. */
export const FIRST = { left: 20, top: 20, width: 220, height: 72 };

export const LAYOUT: OrderedPage = {
  version: 1,
  source: "pdf",
  engine: null,
  ...SIZE,
  bodySize: 12,
  lines: LINES,
  rules: [],
  pictures: [PHOTO],
};

/** The page's picture: a bar for each line, a grey field for the photo. */
export function drawn(format: "png" | "webp" = "png"): Promise<Uint8Array> {
  const bars = LINES.map(
    ({ box: [x, y, width, height] }) => `<path d="M${x} ${y}h${width}v${height}h${-width}z" fill="url(#a)"/>`,
  );
  const [x, y, width, height] = PHOTO;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width * DOTS}" height="${SIZE.height * DOTS}"><pattern id="a" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0h4v8h-4z" fill="#222"/></pattern><path d="M0 0h500v700h-500z" fill="#f4efe4"/>${bars.join("")}<path d="M${x} ${y}h${width}v${height}h${-width}z" fill="#678"/></svg>`;
  return sharp(Buffer.from(svg))[format]().toBuffer();
}

/** Of the second story's entry in `stories:`. */
export const TAKEDOWN = "    takedown: {date: 2024-07-01, reason: 测试}";

/** The page's text; `second`: more of the second story's entry. */
export const pageText = (second = ""): string => `---
date: 2024-06-22
page: "01"
name: 要闻
stories:
  - {starts: 样例大桥提前合龙, slug: daqiao, section: rural, reviewed: true}
  - starts: 两岸盼桥三十年
    slug: panqiao
    section: rural
    reviewed: true
${second}
  - {starts: 河东小学搬进新楼, slug: xiaoxue, section: rural, reviewed: true}
---

# 样例大桥提前合龙

6月22日，样例大桥的最后一段钢梁
吊装到位，比计划提前了二十天。

# 两岸盼桥三十年

家住河东的居民说，以前过河要绕行
一个小时，遇上大雾只能等。

图为河东的旧渡口。

# 河东小学搬进新楼

6月21日，河东小学的三百名学生搬
进了新教学楼，操场比从前大一倍。
`;

/** The page with all that may stand beside it, under its usual name. */
export const picturedPage = async (second = ""): Promise<Files> => ({
  "pages/2024-06-22-01.md": pageText(second),
  "pages/2024-06-22-01.layout.json": JSON.stringify(LAYOUT),
  "pages/2024-06-22-01.png": await drawn(),
  "pages/2024-06-22-01.pdf": "%PDF-1.4 of the page",
});
