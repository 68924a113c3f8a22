import { z } from "zod";
import { Site } from "@/lib/records/site";
import { field } from "./field";
import { LegalDraft } from "./fields/legal";
import { ReviewRule } from "./fields/review";
import { description, distinctIds, PlaceDraft, SectionDraft } from "./fields/sections-and-places";
import { A_LIST, listOf, longListOf, ONE_LINE, TRUE_OR_FALSE, unlessEmpty } from "./values";

const { shape } = Site;
const robots = shape.robots.unwrap().shape;

const RobotsDraft = z.object({
  training: field({
    label: "模型训练",
    expected: "allow 或 disallow",
    example: "training: disallow",
    schema: unlessEmpty(robots.training),
  }),
} satisfies Record<keyof typeof robots, z.ZodType>);

/** `content/site.yml`: its records are what editors write; here they get the words of problem messages. */
export const SiteDraft = z.object({
  name: field({ label: "名称", expected: ONE_LINE, example: "name: 站名", schema: shape.name }),
  url: field({
    label: "网站地址",
    expected: "http:// 或 https:// 开头、不带路径的地址",
    example: "url: https://www.example.cn",
    schema: shape.url,
  }),
  description: field({ ...description, schema: shape.description }),
  shortName: field({
    label: "短站名",
    expected: ONE_LINE,
    example: "shortName: 短站名",
    schema: unlessEmpty(shape.shortName),
  }),
  tagline: field({
    label: "副名",
    expected: ONE_LINE,
    example: "tagline: 副名",
    schema: unlessEmpty(shape.tagline),
  }),
  image: field({
    label: "默认配图",
    expected: "content/media/ 里的路径",
    example: "image: media/文件名.png",
    schema: unlessEmpty(shape.image),
  }),
  region: field({
    label: "报道地区",
    expected: "省、市或区县的名称",
    example: "region: 省、市或区县的名称",
    schema: unlessEmpty(shape.region),
  }),
  sections: field({
    label: "栏目表",
    expected: A_LIST,
    example: "sections: [{id: daihao, name: 栏目名}]",
    schema: z.array(SectionDraft).min(1).check(distinctIds),
  }),
  places: field({
    label: "地方",
    expected: A_LIST,
    example: "places: [{id: daihao, name: 地名}]",
    schema: longListOf(PlaceDraft).check(distinctIds),
  }),
  offline: field({
    label: "离线阅读",
    expected: TRUE_OR_FALSE,
    example: "offline: false",
    schema: unlessEmpty(shape.offline),
  }),
  pictures: field({
    label: "版面图的网址",
    expected: "http:// 或 https:// 开头的网址，其中 {date}（或 {year}、{month}、{day}）是日期，{page} 是版次",
    example: "pictures: https://img.example.cn/{date}/{page}.jpg",
    schema: unlessEmpty(shape.pictures),
  }),
  pdf: field({
    label: "下载版面 PDF",
    expected: TRUE_OR_FALSE,
    example: "pdf: true",
    schema: unlessEmpty(shape.pdf),
  }),
  iiif: field({
    label: "IIIF 版面图",
    expected: TRUE_OR_FALSE,
    example: "iiif: false",
    schema: unlessEmpty(shape.iiif),
  }),
  rights: field({
    label: "版面的使用许可",
    expected: "creativecommons.org 的许可，或 rightsstatements.org 的说明的网址",
    example: "rights: http://rightsstatements.org/vocab/InC/1.0/",
    schema: unlessEmpty(shape.rights),
  }),
  copyrightHolder: field({
    label: "著作权人",
    expected: ONE_LINE,
    example: "copyrightHolder: 报社或集团的名称",
    schema: unlessEmpty(shape.copyrightHolder),
  }),
  issn: field({
    label: "国际标准连续出版物号",
    expected: "ISSN 的八位号码，末位是校验位",
    example: "issn: 0317-8471",
    schema: unlessEmpty(shape.issn),
  }),
  sameAs: field({
    label: "报社在别处的主页",
    expected: "https:// 或 http:// 开头的网址的列表",
    example: "sameAs: [https://weibo.com/主页]",
    schema: listOf(shape.sameAs.unwrap().element),
  }),
  license: field({
    label: "使用许可的网址",
    expected: "https:// 或 http:// 开头的网址",
    example: "license: https://www.example.cn/shiyong.html",
    schema: unlessEmpty(shape.license),
  }),
  robots: field({
    label: "对爬虫的要求",
    expected: "training 字段",
    example: "robots: {training: disallow}",
    schema: unlessEmpty(RobotsDraft.default({})),
  }),
  baidu: field({
    label: "百度时间因子",
    expected: TRUE_OR_FALSE,
    example: "baidu: true",
    schema: unlessEmpty(shape.baidu),
  }),
  noTransform: field({
    label: "不许转码",
    expected: TRUE_OR_FALSE,
    example: "noTransform: true",
    schema: unlessEmpty(shape.noTransform),
  }),
  indexnow: field({
    label: "通知搜索引擎（IndexNow）",
    expected: "true，或自己的密钥：8 到 128 个英文字母、数字、-",
    example: "indexnow: true",
    schema: unlessEmpty(shape.indexnow),
  }),
  baiduPush: field({
    label: "向百度推送",
    expected: TRUE_OR_FALSE,
    example: "baiduPush: true",
    schema: unlessEmpty(shape.baiduPush),
  }),
  hub: field({
    label: "订阅的 WebSub 转发站",
    expected: "https:// 或 http:// 开头的网址",
    example: "hub: https://pubsubhubbub.appspot.com/",
    schema: unlessEmpty(shape.hub),
  }),
  security: field({
    label: "安全问题的联系方式",
    expected: "邮箱，或 https:// 开头的网址",
    example: "security: anquan@example.cn",
    schema: unlessEmpty(shape.security),
  }),
  report: field({
    label: "报错",
    expected: "邮箱，或 https:// 开头的表单网址",
    example: "report: bianji@example.cn",
    schema: unlessEmpty(shape.report),
  }),
  review: field({
    label: "三审三校",
    expected: "steps 和 since",
    example: "review: {steps: [一审, 二审, 三审], since: 2024-06-22}",
    schema: unlessEmpty(ReviewRule.optional()),
  }),
  principles: field({
    label: "办报准则的网址",
    expected: "https:// 或 http:// 开头的网址",
    example: "principles: https://www.example.cn/zhunze.html",
    schema: unlessEmpty(shape.principles),
  }),
  legal: field({
    label: "页脚的说明",
    expected: "备案号、许可证编号、联系方式等字段",
    example: "legal: {contact: 电话或邮箱}",
    schema: unlessEmpty(LegalDraft.default({})),
  }),
} satisfies Record<keyof typeof shape, z.ZodType>);
