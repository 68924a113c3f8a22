import { z } from "zod";
import { Place, Section, TILES } from "@/lib/records/site";
import { type Payload, reportConflict } from "../conflict";
import { field } from "../field";
import { A_LIST, inOneLine, ONE_LINE, TRUE_OR_FALSE, unlessEmpty } from "../values";

/** 栏目, 地方: what a site divides its stories by. */

const id = {
  label: "代号",
  expected: "小写字母、数字和连字符，以字母开头",
  example: "id: daihao",
};
export const description = { label: "简介", expected: ONE_LINE, example: "description: 一句话的简介" };

export const SectionDraft = z.object({
  id: field({ ...id, schema: Section.shape.id }),
  name: field({
    label: "栏目名",
    expected: ONE_LINE,
    example: "name: 栏目名",
    schema: Section.shape.name,
  }),
  description: field({ ...description, schema: unlessEmpty(Section.shape.description) }),
  keywords: field({
    label: "关键词",
    expected: A_LIST,
    example: "keywords: [关键词, 关键词]",
    schema: unlessEmpty(z.preprocess(inOneLine, Section.shape.keywords)),
  }),
  leads: field({
    label: "可做头条",
    expected: TRUE_OR_FALSE,
    example: "leads: false",
    schema: unlessEmpty(Section.shape.leads),
  }),
} satisfies Record<keyof Section, z.ZodType>);

export const PlaceDraft = z.object({
  id: field({ ...id, schema: Place.shape.id }),
  name: field({ label: "地名", expected: ONE_LINE, example: "name: 地名", schema: Place.shape.name }),
  match: field({
    label: "地名用词",
    expected: A_LIST,
    example: "match: [用词]",
    schema: unlessEmpty(z.preprocess(inOneLine, Place.shape.match)),
  }),
  short: field({
    label: "地图上的简称",
    expected: "一至五个字",
    example: "short: 简称",
    schema: unlessEmpty(Place.shape.short),
  }),
  tile: field({
    label: "地图上的格",
    expected: `[列, 行]，列 1–${TILES.columns}，行 1–${TILES.rows}`,
    example: "tile: [2, 1]",
    schema: unlessEmpty(Place.shape.tile),
  }),
} satisfies Record<keyof Place, z.ZodType>);

/** Two sections, or two places, must not share an id: it is their URL. */
export function distinctIds({ value, issues }: Payload<{ id: string }[]>): void {
  for (const [index, { id: own }] of value.entries()) {
    if (value.findIndex((other) => other.id === own) === index) continue;
    reportConflict(issues, [index, "id"], own, {
      rule: "duplicate-id",
      message: `${id.label} ${own} 用了两次`,
      cure: "给其中一个换一个",
    });
  }
}
