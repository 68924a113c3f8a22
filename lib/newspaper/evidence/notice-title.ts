import { isNoticeTitle } from "@/lib/newspaper/fields/notice";
import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** Convention "Furniture": notices, 公告, 遗失声明; their title may have lost its heading mark. */
export const noticeTitle: Evidence = {
  name: "notice-title",
  weigh: ({ facts }) =>
    isNoticeTitle(facts.text)
      ? { "notice-title": 10, headline: -2, kicker: -4, subhead: -5, deck: -4 }
      : { "notice-title": -20 },
};
