import { z } from "zod";
import { Place, Section, TILES } from "@/lib/records/site";
import { type Payload, reportConflict } from "../conflict";
import { field } from "../field";
import { A_LIST, ONE_LINE, TRUE_OR_FALSE } from "../values";

/** 栏目, 地方: what a site divides its stories by. */

const id = {
  label: "代号",
  expected: "小写字母、数字和连字符，以字母开头",
  example: "id: economy",
};
export const description = { label: "简介", expected: ONE_LINE, example: "description: 聊城本地新闻" };

export const SectionDraft = z.object({
  id: field({ ...id, schema: Section.shape.id }),
  name: field({
    label: "栏目名",
    expected: ONE_LINE,
    example: "name: 经济",
    schema: Section.shape.name,
  }),
  description: field({ ...description, schema: Section.shape.description }),
  keywords: field({
    label: "关键词",
    expected: A_LIST,
    example: "keywords: [农业, 农民]",
    schema: Section.shape.keywords,
  }),
  leads: field({
    label: "可做头条",
    expected: TRUE_OR_FALSE,
    example: "leads: false",
    schema: Section.shape.leads,
  }),
} satisfies Record<keyof Section, z.ZodType>);

export const PlaceDraft = z.object({
  id: field({ ...id, schema: Place.shape.id }),
  name: field({ label: "地名", expected: ONE_LINE, example: "name: 茌平区", schema: Place.shape.name }),
  match: field({
    label: "地名用词",
    expected: A_LIST,
    example: "match: [茌平]",
    schema: Place.shape.match,
  }),
  short: field({
    label: "地图上的简称",
    expected: "一至五个字",
    example: "short: 度假区",
    schema: Place.shape.short,
  }),
  tile: field({
    label: "地图上的格",
    expected: `[列, 行]，列 1–${TILES.columns}，行 1–${TILES.rows}`,
    example: "tile: [2, 1]",
    schema: Place.shape.tile,
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
