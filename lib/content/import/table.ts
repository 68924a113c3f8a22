import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { alignColumns, type Column, OF_STORIES } from "./columns";
import type { Composed } from "./composed";
import type { Outcome } from "./import-files";

const COLUMNS: readonly Column[] = [
  { title: "篇", align: "right", max: 4 },
  { title: "行", align: "left", max: 20 },
  OF_STORIES.headline,
  OF_STORIES.bylines,
  OF_STORIES.paragraphs,
  OF_STORIES.photos,
  OF_STORIES.section,
  OF_STORIES.slug,
];

const DATE_BASIS_NOTES = {
  printed: [],
  editor: ["日期由编辑注明"],
  "latest-event": ["日期据文中最近日期推定"],
};
const STATUS_NAMES = { new: "新建", updated: "更新", unchanged: "没有变化" } as const;

/** What was found on one page: a line for the page, then a line for each of its stories. Lines are the file's. */
export function pageTable(composed: Composed, site: Site): string {
  const { stories, firstLine, input } = composed;
  const head = [heading(composed), ...(input.printed?.remarks ?? []).map((remark) => `注意：${remark}`)].join(
    "\n",
  );
  if (stories.length === 0) return `${head}\n没有拆出稿件`;
  const rows = stories.map((story) => row(story, firstLine, site));
  return `${head}\n${alignColumns(COLUMNS, rows)}`;
}

const PAGE_COLUMNS: readonly Column[] = [
  // A file that was not imported stands here by its name, behind the folders' names.
  { title: "版", align: "left", max: 30, shown: "end" },
  { title: "版名", align: "left", max: 16 },
  { title: "篇", align: "right", max: 4 },
  { title: "要核对", align: "right", max: 6 },
  { title: "存疑", align: "right", max: 6 },
  { title: "秒", align: "right", max: 8 },
  { title: "", align: "left", max: 8 },
];

/** All pages of an import, a line for each: what was found, what is to be looked at, how long it took. */
export function pagesTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => {
    const seconds = outcome.seconds.toFixed(1);
    const problems = String(outcome.problems.length);
    if (outcome.kind === "failed") return [outcome.file, "", "", problems, "", seconds, "没有导入"];
    const { page, stories, suspects, status } = outcome;
    const { date, number, name } = page;
    const place = `${date} ${number.toUpperCase()}`;
    return [place, name, String(stories.length), problems, String(suspects), seconds, STATUS_NAMES[status]];
  });
  return alignColumns(PAGE_COLUMNS, rows);
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
