import { evidenceRule, when } from "../grammar/rule";
import { isTitleLine } from "../page/title-runs";
import { ofShortText } from "../source/of-short-text";
import { beginsWithDash } from "../source/text";

export const titleWords = evidenceRule({
  name: "title-words",
  note: "Convention “Headline”: 主题 catches the eye, “老滚”不老; 引题 and 副题 tell the fact, who and how many.",
  findings: [
    "two-phrases",
    "three-phrases",
    "asks",
    "exclaims",
    "exclaims-inside",
    "quotes",
    "figures",
    "colon",
    "comma",
    "enumerates",
    "dash",
    "names-a-place",
    "names-an-office",
    "speaks-of-the-paper",
    "titles-a-person",
    "form-word",
    "bracket",
    "nothing",
  ],
  examples: [
    { page: ["# “老滚”不老 灯还亮着", "灯还亮着。"], on: "老滚", finds: ["two-phrases", "quotes"] },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "全面", finds: ["nothing"] },
    { page: ["# 麦收全面展开", "麦收在6月上旬展开。"], on: "上旬", finds: null },
  ],
  look: ({ facts }) => (isTitleLine(facts) ? wordsIn(facts.text) : null),
});

/** What the words of a title say. */
const wordsIn = ofShortText((text) => {
  const phrases = text.trim().split(/[ \u3000]+/).length;
  const found = [
    ...when(phrases === 2, "two-phrases"),
    ...when(phrases > 2, "three-phrases"),
    ...when(/[？?]/.test(text), "asks"),
    ...when(/[！!]$/.test(text), "exclaims"),
    ...when(/[！!]./.test(text), "exclaims-inside"),
    ...when(/[“”「」『』]/.test(text), "quotes"),
    ...when(
      /[0-9０-９]|[一二三四五六七八九十百千万亿]+[个名家条项年次元吨亩台座人户公里万余多]/.test(text),
      "figures",
    ),
    ...when(/[：:]/.test(text), "colon"),
    ...when(/，/.test(text), "comma"),
    ...when(/、/.test(text), "enumerates"),
    ...when(beginsWithDash(text), "dash"),
    ...when(/[省市县区镇乡村旗州盟]/.test(text), "names-a-place"),
    ...when(
      /局|委员会|公司|集团|学校|医院|法院|公安|政府|大队|公社|部门|厅|协会|中心/.test(text),
      "names-an-office",
    ),
    ...when(/本报|记者|读者|编者/.test(text), "speaks-of-the-paper"),
    ...when(/书记|市长|县长|省长|主席|总理|部长|局长|主任|院士|教授/.test(text), "titles-a-person"),
    ...when(/侧记|纪实|走访|调查|观察|综述|见闻|札记|记事|启示|述评|扫描|追踪/.test(text), "form-word"),
    ...when(/[（(]/.test(text), "bracket"),
  ];
  return found.length > 0 ? found : ("nothing" as const);
});
