import { z } from "zod";

/** 记者, 通讯员, 摄影, 实习生, 编辑; `author` where the page names no role (文/). */
export const Role = z.enum(["reporter", "correspondent", "photographer", "intern", "editor", "author"]);
export type Role = z.infer<typeof Role>;

export const Byline = z.object({
  name: z.string().min(1),
  role: Role,
  /** 本报, 新华社, … as printed, spaces removed. */
  outlet: z.string().nullable(),
});
export type Byline = z.infer<typeof Byline>;

/** 电头: where and by whom the story was filed, e.g. 本报聊城讯. */
export const Dateline = z.object({
  outlet: z.string(),
  place: z.string().nullable(),
  kind: z.enum(["讯", "电"]),
  /** As printed: 6月20日. */
  date: z.string().nullable(),
});
export type Dateline = z.infer<typeof Dateline>;

/** 本报记者 胡磊、通讯员 张迪; empty for none. */
export const bylinesText = (bylines: readonly Byline[]): string =>
  bylines.map(({ name, role, outlet }) => `${outlet ?? ""}${ROLE_NAMES[role]} ${name}`).join("、");

export const ROLE_NAMES: Record<Role, string> = {
  reporter: "记者",
  correspondent: "通讯员",
  photographer: "摄影",
  intern: "实习生",
  editor: "编辑",
  author: "文",
};

const MIDDLE_DOT = /(?<=\p{Script=Han})\s*[·•・‧∙⋅･．.]\s*(?=\p{Script=Han})/gu;
const HAN_SPACE = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A name as all know it: 张 三 is 张三, 买买提•艾力 is 买买提·艾力. */
export const personName = (name: string): string =>
  name.trim().replace(MIDDLE_DOT, "·").replace(HAN_SPACE, "");
