import { isSignature } from "@/lib/newspaper/fields/notice";
import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TITLES } from "@/lib/newspaper/grammar/states";

const NOTICE_WORDS =
  /特此(?:公告|声明|通告|启事|通知|更正|证明)|声明作废|遗失作废|公告如下|债权人|登报声明|联系(?:电话|人)[:：]/;

/** What a notice says, and who signs it when. */
export const noticeBody: Evidence = {
  name: "notice-body",
  weigh: ({ facts }) => {
    if (NOTICE_WORDS.test(facts.text)) return { "notice-body": 2 };
    if (isSignature(facts.text)) return { "notice-body": 3, ...each(TITLES, -4) };
    return null;
  },
};
