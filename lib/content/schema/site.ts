import { z } from "zod";
import { Place, Section, Site, TILES } from "@/lib/records/site";
import { type Payload, reportConflict } from "./conflict";
import { field } from "./field";
import { A_LIST, ONE_LINE, TRUE_OR_FALSE } from "./values";

/** The records of `content/site.yml` are what editors write: here they get the words of problem messages. */
const { shape } = Site;
const legal = shape.legal.unwrap().shape;
const police = legal.police.unwrap().shape;

const id = {
  label: "代号",
  expected: "小写字母、数字和连字符，以字母开头",
  example: "id: economy",
};
const description = { label: "简介", expected: ONE_LINE, example: "description: 聊城本地新闻" };

const SectionDraft = z.object({
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

const PlaceDraft = z.object({
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

const PoliceDraft = z.object({
  number: field({
    label: "公安备案号",
    expected: ONE_LINE,
    example: "number: 鲁公网安备 00000000000000号",
    schema: police.number,
  }),
  url: field({
    label: "公安备案的查询网址",
    expected: "http:// 或 https:// 开头的网址",
    example: "url: https://beian.mps.gov.cn/",
    schema: police.url,
  }),
} satisfies Record<keyof typeof police, z.ZodType>);

const LegalDraft = z.object({
  icp: field({
    label: "ICP 备案号",
    expected: ONE_LINE,
    example: "icp: 鲁ICP备00000000号",
    schema: legal.icp,
  }),
  police: field({
    label: "公安备案",
    expected: "备案号和查询网址",
    example: "police: {number: 鲁公网安备 00000000000000号}",
    schema: PoliceDraft.optional(),
  }),
  licence: field({
    label: "许可证编号",
    expected: ONE_LINE,
    example: "licence: 互联网新闻信息服务许可证编号",
    schema: legal.licence,
  }),
  copyright: field({
    label: "著作权说明",
    expected: ONE_LINE,
    example: "copyright: 版面文字的著作权归原作者与原报所有",
    schema: legal.copyright,
  }),
  contact: field({
    label: "联系方式",
    expected: ONE_LINE,
    example: "contact: 电话或邮箱",
    schema: legal.contact,
  }),
  report: field({
    label: "举报方式",
    expected: ONE_LINE,
    example: "report: 违法和不良信息举报电话",
    schema: legal.report,
  }),
} satisfies Record<keyof typeof legal, z.ZodType>);

/** Two sections, or two places, must not share an id: it is their URL. */
function distinctIds({ value, issues }: Payload<{ id: string }[]>): void {
  for (const [index, { id: own }] of value.entries()) {
    if (value.findIndex((other) => other.id === own) === index) continue;
    reportConflict(issues, [index, "id"], own, {
      rule: "duplicate-id",
      message: `${id.label} ${own} 用了两次`,
      cure: "给其中一个换一个",
    });
  }
}

/** `content/site.yml` */
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
