import type { Site } from "@/lib/records/site";
import { alignColumns, type Column, OF_STORIES } from "../import/columns";
import { sectionId } from "../words/topics";
import type { ComposedStory } from "./outcome";

const COLUMNS: readonly Column[] = [
  OF_STORIES.headline,
  { title: "引题", align: "left", max: 20 },
  { title: "副题", align: "left", max: 20 },
  OF_STORIES.bylines,
  OF_STORIES.paragraphs,
  OF_STORIES.photos,
  OF_STORIES.section,
  OF_STORIES.slug,
];

const STATUS_NAMES = { new: "新建", updated: "更新正文，开头的字段没有动", unchanged: "没有变化" } as const;
const DATE_NOTES: Readonly<Record<ComposedStory["dateBasis"], string[]>> = {
  command: ["日期由编辑注明"],
  page: ["日期据网页"],
  text: ["日期据稿子"],
  name: ["日期据文件名"],
  properties: ["日期据文件最后保存的日子"],
  kept: [],
};

/** What was made of one manuscript: a line for the file, then its fields. */
export function storyTable(
  { file, status, draft, dateBasis, paragraphs, shown, slug }: ComposedStory,
  site: Site,
): string {
  const state = draft.draft ? ["草稿：核对后删去 draft: true，下次发布就登出"] : ["下次发布就登出"];
  const heading = [
    `${file}  ${draft.date.slice(0, 10)}`,
    STATUS_NAMES[status],
    ...DATE_NOTES[dateBasis],
    ...state,
  ].join("；");
  const section = sectionId(draft.section, site);
  const row = [
    draft.title,
    draft.kicker ?? "",
    draft.deck ?? "",
    draft.bylines.map(({ name }) => name).join("、"),
    String(paragraphs),
    String(shown),
    site.sections.find(({ id }) => id === section)?.name ?? draft.section,
    slug,
  ];
  const used = COLUMNS.map((_, index) => index).filter((index) => row[index] !== "");
  const columns = used.flatMap((index) => COLUMNS[index] ?? []);
  return `${heading}\n${alignColumns(columns, [used.map((index) => row[index] ?? "")])}`;
}
