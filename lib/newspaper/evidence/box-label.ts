import type { Evidence } from "@/lib/newspaper/grammar/rule";
import { anySpaced } from "@/lib/newspaper/source/text";

const BOX = new RegExp(
  `^[【[◆■●▶]?\\s*(?:${anySpaced("相关链接 新闻链接 链接 新闻背景 背景 背景链接 记者手记 采访手记 编后 编后语 短评 点评 记者点评 延伸阅读 名词解释 相关新闻 新闻延伸 温馨提示 小贴士 提醒 知识链接 专家点评 专家建议 律师说法 数据 声音")})\\s*[】\\]]?$`,
);

/** Boxes that belong to the story above: their label is a 小标题. */
export const boxLabel: Evidence = {
  name: "box-label",
  weigh: ({ facts }) =>
    facts.title && (BOX.test(facts.text) || /^【[^】]{2,8}】$/.test(facts.text))
      ? { subhead: 6, headline: -4, kicker: -4 }
      : null,
};
