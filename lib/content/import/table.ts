import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { alignColumns, type Column } from "./columns";
import type { Composed } from "./compose";

const COLUMNS: readonly Column[] = [
  { title: "篇", align: "right", max: 4 },
  { title: "行", align: "left", max: 20 },
  { title: "标题", align: "left", max: 40 },
  { title: "署名", align: "left", max: 24 },
  { title: "段", align: "right", max: 4 },
  { title: "图", align: "right", max: 4 },
  { title: "栏目", align: "left", max: 12 },
  { title: "网址名", align: "left", max: 60 },
];

const DATE_BASIS_NOTES = {
  printed: [],
  editor: ["日期由编辑注明"],
  "latest-event": ["日期据文中最近日期推定"],
};
const STATUS_NAMES = { new: "新建", updated: "更新", unchanged: "没有变化" } as const;

/** What was found on one page: a line for the page, then a line for each of its stories. Lines are the file's. */
export function pageTable(composed: Composed, site: Site): string {
  const { stories, firstLine } = composed;
  if (stories.length === 0) return `${heading(composed)}\n没有拆出稿件`;
  const rows = stories.map((story) => row(story, firstLine, site));
  return `${heading(composed)}\n${alignColumns(COLUMNS, rows)}`;
}

function heading({ input, file, status, page, stories, added }: Composed): string {
  const { date, number, name, dateBasis } = page;
  const encoding = input.encoding === "UTF-8" ? [] : [`原文件是 ${input.encoding} 编码，已转成 UTF-8`];
  const entries = status === "new" ? [] : [entriesOf(stories.length, added)];
  const title = `第${number.toUpperCase()}版`;
  return [
    `${file}  ${date} ${name === title ? title : `${title} ${name}`}`,
    STATUS_NAMES[status],
    ...entries,
    ...DATE_BASIS_NOTES[dateBasis],
    ...encoding,
  ].join("；");
}

function entriesOf(stories: number, added: readonly number[]): string {
  if (added.length === 0) return "没有新添的稿件";
  const all = added.length === stories ? "全部" : `第 ${added.map((order) => order + 1).join("、")} 篇`;
  return `stories: 新添${all}`;
}

function row(
  { headline, bylines, body, photos, section, slug, source, repairs }: Story,
  firstLine: number,
  site: Site,
): string[] {
  const printed = source.kind === "page" ? source : { order: 0, lines: [] };
  const headless = repairs.some(
    (repair) => repair.kind === "supplied" && repair.field === "main" && repair.by === "software",
  );
  const paragraphs =
    body.kind === "printed" ? body.blocks.filter(({ kind }) => kind === "paragraph").length : 0;
  return [
    String(printed.order + 1),
    printed.lines.map((region) => linesOf(region, firstLine)).join(","),
    headless ? `（无标题）${headline.main}` : headline.main,
    bylines.map(({ name }) => name).join("、"),
    String(paragraphs),
    String(photos.length),
    section === null ? "未归栏" : (site.sections.find(({ id }) => id === section)?.name ?? section),
    slug,
  ];
}

function linesOf([first, last]: readonly [number, number], firstLine: number): string {
  const [from, to] = [first + firstLine - 1, last + firstLine - 1];
  return from === to ? String(from) : `${from}-${to}`;
}
