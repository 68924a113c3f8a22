import { evidenceRule } from "../grammar/rule";
import { anySpaced } from "../source/text";

const BOX_LABEL = new RegExp(
  `^[【[◆■●▶]?\\s*(?:${anySpaced("相关链接 新闻链接 链接 新闻背景 背景 背景链接 记者手记 采访手记 编后 编后语 短评 点评 记者点评 延伸阅读 名词解释 相关新闻 新闻延伸 温馨提示 小贴士 提醒 知识链接 专家点评 专家建议 律师说法 数据 声音")})\\s*[】\\]]?$`,
);

/** 部门回音, 律师说法, 防骗提示: who speaks, or of what, and how. */
const SPEAKS =
  /^(?:部门|記者|记者|律师|专家|医生|网友|民警|法官|检察官|老师|编辑|编者|读者|市民|防骗|安全|健康|出行|办事|消费|温馨)?(?:回音|回应|回复|回覆|答复|追访|追踪|探访|说法|提醒|提示|点评|建议|支招|感言|手记|观察|释疑|解读|链接|延伸|声音|评语|的话|点睛)$/u;

export const boxLabel = evidenceRule({
  name: "box-label",
  note: "Convention “Headline”: boxes belong to the story above, 相关链接, 记者手记; their label is a 小标题.",
  findings: ["label"],
  examples: [
    { page: ["大桥合龙了。", "相关链接", "大桥全长两千米。"], on: "相关链接", finds: "label" },
    { page: ["大桥合龙了。", "【桥梁数据】", "大桥全长两千米。"], on: "桥梁数据", finds: "label" },
    { page: ["大桥合龙了。", "律师说法", "大桥是公物。"], on: "律师", finds: "label" },
    { page: ["大桥合龙了。", "背景音乐响起来", "大家都笑了。"], on: "背景音乐", finds: null },
  ],
  look: ({ facts }) =>
    facts.title &&
    (BOX_LABEL.test(facts.text) || SPEAKS.test(facts.text.trim()) || /^【[^】]{2,8}】$/.test(facts.text))
      ? "label"
      : null,
});
