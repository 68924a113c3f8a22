import { z } from "zod";
import { Site } from "@/lib/records/site";
import { field } from "./field";
import { LegalDraft } from "./fields/legal";
import { description, distinctIds, PlaceDraft, SectionDraft } from "./fields/sections-and-places";
import { A_LIST, ONE_LINE, TRUE_OR_FALSE } from "./values";

const { shape } = Site;

/** `content/site.yml`: its records are what editors write; here they get the words of problem messages. */
export const SiteDraft = z.object({
  name: field({ label: "名称", expected: ONE_LINE, example: "name: 聊城新闻", schema: shape.name }),
  url: field({
    label: "网站地址",
    expected: "http:// 或 https:// 开头、不带路径的地址",
    example: "url: https://news.example.cn",
    schema: shape.url,
  }),
  description: field({ ...description, schema: shape.description }),
  shortName: field({
    label: "短站名",
    expected: ONE_LINE,
    example: "shortName: 聊新",
    schema: shape.shortName,
  }),
  tagline: field({
    label: "副名",
    expected: ONE_LINE,
    example: "tagline: 从版面到网页",
    schema: shape.tagline,
  }),
  image: field({
    label: "默认配图",
    expected: "content/media/ 里的路径",
    example: "image: media/share.png",
    schema: shape.image,
  }),
  region: field({
    label: "报道地区",
    expected: "省、市或区县的名称",
    example: "region: 山东省聊城市",
    schema: shape.region,
  }),
  sections: field({
    label: "栏目表",
    expected: A_LIST,
    example: "sections: [{id: economy, name: 经济}]",
    schema: z.array(SectionDraft).min(1).check(distinctIds),
  }),
  places: field({
    label: "地方",
    expected: A_LIST,
    example: "places: [{id: chiping, name: 茌平区}]",
    schema: z.array(PlaceDraft).default([]).check(distinctIds),
  }),
  offline: field({
    label: "离线阅读",
    expected: TRUE_OR_FALSE,
    example: "offline: false",
    schema: shape.offline,
  }),
  legal: field({
    label: "页脚的说明",
    expected: "备案号、许可证编号、联系方式等字段",
    example: "legal: {contact: 电话或邮箱}",
    schema: LegalDraft.default({}),
  }),
} satisfies Record<keyof typeof shape, z.ZodType>);
