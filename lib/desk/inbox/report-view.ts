import type { ImportReport, ImportRow } from "@/components/desk/inbox/report";
import type { Outcome } from "@/lib/content/import/import-files";
import type { ComposedStory, FailedStory } from "@/lib/content/import-story/outcome";
import { sortProblems } from "@/lib/content/report";
import { LASTING } from "@/lib/records/address";
import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import { pageId, pageTitle } from "../pages/page-title";
import type { Done } from "./inbox";

const STATUS = { new: "新建", updated: "更新", unchanged: "没有变化" } as const;

/** An import's report as it is shown. `time`: of its end, 08:30. */
export function reportOf({ batch, imported, broken }: Done, time: string): ImportReport {
  const { pages = [], stories = [], others = [] } = imported ?? {};
  const rows = [...pages.map(pageRow), ...stories.map(storyRow), ...rowsOfFiles(others)];
  return { batch, time, rows, failed: rows.filter(({ url }) => url === null).length, broken };
}

function pageRow(outcome: Outcome): ImportRow {
  if (outcome.kind === "failed") return failedRow(outcome.file, outcome.problems);
  const { page, status, stories, suspects, problems } = outcome;
  const counts = [
    STATUS[status],
    `${stories.length} 篇`,
    ...(suspects > 0 ? [`存疑 ${suspects} 处`] : []),
    ...(problems.length > 0 ? [`要核对 ${problems.length} 处`] : []),
  ];
  return {
    title: pageTitle(page),
    note: counts.join("，"),
    url: `/desk/pages/${pageId(page)}/`,
    remarks: remarksOf(problems),
  };
}

function storyRow(outcome: ComposedStory | FailedStory): ImportRow {
  if (outcome.kind === "failed") return failedRow(outcome.file, outcome.problems);
  const { draft, status, slug, paragraphs, shown, problems } = outcome;
  return {
    title: draft.title,
    note: `${STATUS[status]}，${draft.draft ? "草稿，" : ""}${paragraphs} 段，${shown} 张图`,
    url: LASTING.story(dayOf(draft.date), slug),
    remarks: remarksOf(problems),
  };
}

/** Files that were not looked into, one row for each; and pages that are there already and have to do with new ones. */
function rowsOfFiles(problems: readonly Problem[]): ImportRow[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.map((file) => {
    const own = problems.filter((problem) => problem.file === file);
    const [, id] = /^content\/pages\/(?:.*\/)?([^/]+)\.md$/.exec(file) ?? [];
    if (id === undefined) return failedRow(file, own);
    return { title: id, note: "要核对", url: `/desk/pages/${id}/`, remarks: remarksOf(own) };
  });
}

const failedRow = (file: string, problems: readonly Problem[]): ImportRow => ({
  title: file,
  note: "没有导入",
  url: null,
  remarks: remarksOf(problems),
});

const remarksOf = (problems: readonly Problem[]): ImportRow["remarks"] =>
  sortProblems(problems).map(({ severity, message, cure }) => ({
    isError: severity === "error",
    words: message,
    cure: atDesk(cure),
  }));

/** Options of the command, as the form of the in-tray has them. */
const FORM: readonly (readonly [RegExp, string])[] = [
  [/加上 --force/g, "勾上“换下已有的”"],
  [/(?:加上|用对的) --date(?: [\d-]+)?/g, "填上日期"],
  [/(?:加上|用对的) --page(?: \w+)?/g, "填上版次"],
  [/加上 --slug 另起一个网址名/g, "改一改标题再导入"],
  [/^核对原版，在 lines: 里写一条：[\s\S]*$/, "点开这一版，对照原版看这一行，按键说它是什么"],
];

/** A cure in the words of the desk instead of the terminal's. */
export const atDesk = (cure: string): string =>
  FORM.reduce((words, [option, field]) => words.replace(option, field), cure);
