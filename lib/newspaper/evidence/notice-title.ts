import { isNoticeTitle, mayBeNotice } from "../fields/notice";
import { evidenceRule } from "../grammar/rule";

export const noticeTitle = evidenceRule({
  name: "notice-title",
  note: "Convention “Furniture”, notices: 公告, 遗失声明; their title may have lost its heading mark.",
  findings: ["title", "perhaps"],
  examples: [
    { page: ["遗失声明", "公章一枚遗失，声明作废。"], on: "遗失声明", finds: "title" },
    { page: ["“慈善一日捐”倡议书", "全市干部职工："], on: "倡议书", finds: "perhaps" },
    { page: ["# 市政府发布禁烧公告", "公告昨天发布。"], on: "禁烧公告", finds: null },
  ],
  look: ({ facts }) => {
    if (isNoticeTitle(facts.text)) return "title";
    return facts.title && mayBeNotice(facts.text) ? "perhaps" : null;
  },
});
