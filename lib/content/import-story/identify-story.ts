import { FILE_START, reporter } from "@/lib/records/problem";
import { readFileName } from "../import/file-name";
import type { InputFile } from "../import/input-file";
import type { Manuscript, Remark, StatedDate } from "../manuscript/manuscript";
import { readParts, type StoryParts } from "../manuscript/story-parts";
import { slugOf } from "../words/slug";
import { type FailedStory, failedStory, type GivenOfStory } from "./outcome";

/** The parts of a manuscript, its day and its name: what says where its file is. */
export interface Identified {
  source: InputFile;
  manuscript: Manuscript;
  parts: StoryParts;
  title: string;
  date: StatedDate;
  slug: string;
  /** What could not be read for sure. */
  remarks: Remark[];
}

/** Finds out what a manuscript's story is called, and of which day it is. */
export function identifyStory(
  source: InputFile,
  manuscript: Manuscript,
  given: GivenOfStory,
): Identified | FailedStory {
  const parts = readParts(manuscript);
  const title = (parts.headline ?? titleOfFile(source.file)).slice(0, 200);
  const named = readFileName(source.absolute).date;
  const dates: StatedDate[] = [
    ...(given.date === null ? [] : [{ date: given.date, basis: "command" as const }]),
    ...parts.dates.filter(({ basis }) => basis !== "properties"),
    ...(named === null ? [] : [{ date: named, basis: "name" as const }]),
    ...parts.dates.filter(({ basis }) => basis === "properties"),
  ];
  const [date] = dates;
  const report = reporter(source.file);
  if (!date)
    return failedStory(
      source.file,
      report({
        severity: "error",
        rule: "unknown-date",
        at: FILE_START,
        message: "看不出这篇稿子的日期",
        cure: "单独导入这个文件，加上 --date 2024-06-23；或把日期写进文件名，像 2024-06-23 稿子.docx",
      }),
    );
  const slug = given.slug ?? (slugOf(title) || "story");
  return { source, manuscript, parts, title, date, slug, remarks: doubtsOf(parts, title) };
}

/** 2024-06-23 大桥合龙（定稿）.docx → 大桥合龙 */
function titleOfFile(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? "").replace(/\.[a-z]+$/i, "");
  const bare = name
    .replace(/^[\d\s年月日._-]+/, "")
    .replace(/[（(【[](?:定稿|终稿|初稿|修改稿?|改|\d+)[）)】\]]/g, "")
    .trim();
  return bare || name;
}

function doubtsOf(parts: StoryParts, title: string): Remark[] {
  return [...headlineDoubts(parts, title), ...parts.aside.map(leftAside)];
}

const leftAside = (line: string): Remark => ({
  severity: "warning",
  rule: "line-about-text",
  message: `“${line}”一行说的是稿子本身，没有收进正文`,
  cure: "要登出来源的，在正文里写上",
});

function headlineDoubts({ basis, headline }: StoryParts, title: string): Remark[] {
  if (headline === null)
    return [
      {
        severity: "warning",
        rule: "headline-from-name",
        message: `稿子里认不出标题，暂用文件名“${title}”`,
        cure: "在开头的 title: 写上标题；标题在正文里的，从正文里删去那一行",
      },
    ];
  return basis === "first-line"
    ? [
        {
          severity: "warning",
          rule: "headline-first-line",
          message: `没有一行像标题（样式、字号、居中都看不出），把第一行“${title}”当作标题`,
          cure: "不是的话，在开头的 title: 写上标题，把这一行放回正文",
        },
      ]
    : [];
}
