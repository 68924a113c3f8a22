import { z } from "zod";
import { Site } from "@/lib/records/site";
import { field } from "../field";
import { ONE_LINE } from "../values";

/** 页脚的说明: what the law wants said of a site, and how its publisher is reached. */
const legal = Site.shape.legal.unwrap().shape;
const police = legal.police.unwrap().shape;

const PoliceDraft = z.object({
  number: field({
    label: "公安备案号",
    expected: ONE_LINE,
    example: "number: 鲁公网安备 00000000000000号",
    schema: police.number,
  }),
  url: field({
    label: "公安备案的查询网址",
    expected: "https://、http://、mailto: 或 tel: 开头的网址",
    example: "url: https://beian.mps.gov.cn/",
    schema: police.url,
  }),
} satisfies Record<keyof typeof police, z.ZodType>);

export const LegalDraft = z.object({
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
