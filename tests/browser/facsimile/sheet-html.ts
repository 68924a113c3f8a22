/** A story as it is set on the page. */
export interface SheetStory {
  kicker?: string;
  main: string;
  deck?: string;
  byline?: string;
  paragraphs: readonly string[];
  /** The caption of its photo; without one it has none. */
  caption?: string;
}

/** A block of a row: how many of the page's six columns it takes. */
export type RowOfBlocks = readonly { columns: number; type: number }[];

/** How the stories of a page are set, in their order. `type`: the headline's size, in pixels. */
export const ROWS: readonly RowOfBlocks[] = [
  [
    { columns: 4, type: 34 },
    { columns: 2, type: 22 },
  ],
  [
    { columns: 2, type: 22 },
    { columns: 4, type: 28 },
  ],
  [
    { columns: 3, type: 22 },
    { columns: 3, type: 24 },
  ],
  [
    { columns: 2, type: 20 },
    { columns: 2, type: 20 },
    { columns: 2, type: 20 },
  ],
];

const COLUMN = 143;
const GUTTER = 12;

/** A broadsheet page in six columns, 1000 pixels wide, body type of 8. */
export const sheetHtml = (stories: readonly SheetStory[], rows: readonly RowOfBlocks[]): string =>
  `${HEAD}${pageHtml({ name: "样城日报", folio: "样城日报 2024年6月22日 星期六 第01版", stories, rows })}</html>`;

/** A page of an issue: the paper's name above it, or beside its number only. */
export interface IssuePage {
  name: string | null;
  /** Its date and number, as they are printed. */
  folio: string;
  stories: readonly SheetStory[];
  rows: readonly RowOfBlocks[];
}

/** The pages of an issue, to be printed: a sheet of paper each. */
export const issueHtml = (pages: readonly IssuePage[]): string =>
  `${HEAD}<style>${PAPER}</style>${pages.map((page) => `<section class="paper">${pageHtml(page)}</section>`).join("")}</html>`;

function pageHtml({ name, folio, stories, rows }: IssuePage): string {
  const left = [...stories];
  const body = rows
    .map((row) => {
      const blocks = row.flatMap(({ columns, type }) => {
        const story = left.shift();
        return story ? [blockHtml(story, columns, type)] : [];
      });
      return blocks.length > 0 ? `<div class="row">${blocks.join("")}</div>` : "";
    })
    .join("");
  const title = name === null ? "" : `<p class="name">${name}</p>`;
  return `<div class="block mast">${title}<p data-line="folio">${folio}</p></div>${body}`;
}

const line = (kind: string, text: string | undefined) =>
  text ? `<p class="${kind}" data-line="${kind}">${text}</p>` : "";

function blockHtml(
  { kicker, main, deck, byline, paragraphs, caption }: SheetStory,
  columns: number,
  type: number,
): string {
  const width = columns * COLUMN + (columns - 1) * GUTTER;
  const figure = caption
    ? `<figure><div></div><p class="caption" data-line="caption">${caption}</p></figure>`
    : "";
  const text = paragraphs.map((each) => `<p data-line="text">${each}</p>`).join("");
  return `<section class="block c${columns} t${type}" data-width="${width}">${line("kicker", kicker)}${line("main", main)}${line("deck", deck)}${line("byline", byline)}<div class="body">${figure}${text}</div></section>`;
}

const CSS = `
*{margin:0;padding:0;box-sizing:border-box}
body{width:1000px;min-height:1414px;padding:28px 36px;background:#f7f3ea;color:#222;font:8px/12.4px "Noto Serif CJK SC",serif;text-align:justify;line-break:strict}
.mast{border-bottom:3px double #222;padding-bottom:4px;margin-bottom:14px;font-size:11px;line-height:16px;text-align:center}
.name{font:900 62px/76px "Noto Serif CJK SC",serif;letter-spacing:.3em;color:#a02018}
.row{display:flex;gap:12px;border-top:1px solid #777;padding:10px 0 12px}
${[2, 3, 4, 6].map((n) => `.c${n}{width:${n * COLUMN + (n - 1) * GUTTER}px}.c${n} .body{columns:${n};column-gap:${GUTTER}px}`).join("\n")}
.block+.block{border-left:.5px solid #aaa;margin-left:-6px;padding-left:6px}
${[9, 20, 22, 24, 28, 34].map((size) => `.t${size} .main{font-size:${size}px;line-height:${Math.round(size * 1.3)}px}`).join("\n")}
.main{font-weight:900;text-align:center}
.kicker,.deck{font-size:12px;line-height:18px;text-align:center}
.byline{text-align:center;font-size:9px;line-height:16px}
.body{margin-top:6px}
.body [data-line=text]{text-indent:2em}
figure{break-inside:avoid;margin-bottom:6px}
figure div{height:100px;background:linear-gradient(160deg,#bcc5cc 0 45%,#7b8a70 45% 70%,#56604e 70%)}
.caption{font-size:7.5px;line-height:11px;margin-top:3px}
`;

/** Each page on a sheet of its own. */
const PAPER = `
@page{size:1000px 1414px;margin:0}
body{width:auto;padding:0}
.paper{width:1000px;height:1414px;padding:28px 36px;overflow:hidden;background:#f7f3ea;break-after:page}
.paper+.paper{font-size:10px;line-height:16.4px}
.t9 .main,.t9 .byline{text-align:left;font-size:10px;line-height:16.4px;font-weight:400;text-indent:2em}
.t9 .body{columns:1;margin-top:0}
`;

const HEAD = `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><style>${CSS}</style>`;
