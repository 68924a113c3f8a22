import { z } from "zod";
import { Site } from "@/lib/records/site";
import { field } from "../field";
import { ONE_LINE, unlessEmpty } from "../values";

/** 页脚的说明: what the law wants said of a site, and how its publisher is reached. */
const legal = Site.shape.legal.unwrap().shape;
const police = legal.police.unwrap().shape;

const PoliceDraft = z.object({
  number: field({
    label: "公安备案号",
    expected: ONE_LINE,
    example: "number: 备案号",
    schema: police.number,
  }),
  url: field({
    label: "公安备案的查询网址",
    expected: "http:// 或 https:// 开头的网址",
    example: "url: https://beian.mps.gov.cn/",
    schema: unlessEmpty(police.url),
  }),
} satisfies Record<keyof typeof police, z.ZodType>);

export const LegalDraft = z.object({
  icp: field({
    label: "ICP 备案号",
    expected: ONE_LINE,
    example: "icp: 备案号",
    schema: unlessEmpty(legal.icp),
  }),
  police: field({
    label: "公安备案",
    expected: "备案号和查询网址",
    example: "police: {number: 备案号}",
    schema: unlessEmpty(PoliceDraft.optional()),
  }),
  licence: field({
    label: "许可证编号",
    expected: ONE_LINE,
    example: "licence: 许可证编号",
    schema: unlessEmpty(legal.licence),
  }),
  copyright: field({
    label: "著作权说明",
    expected: ONE_LINE,
    example: "copyright: 著作权说明",
    schema: unlessEmpty(legal.copyright),
  }),
  contact: field({
    label: "联系方式",
    expected: ONE_LINE,
    example: "contact: 电话或邮箱",
    schema: unlessEmpty(legal.contact),
  }),
  report: field({
    label: "举报方式",
    expected: ONE_LINE,
    example: "report: 违法和不良信息举报电话",
    schema: unlessEmpty(legal.report),
  }),
} satisfies Record<keyof typeof legal, z.ZodType>);
