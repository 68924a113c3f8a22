import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { TITLES } from "@/lib/newspaper/grammar/states";
import { isNoticeTitle, isSignature } from "@/lib/newspaper/notice";

/** Convention "Furniture": notices, 公告, 遗失声明; their title may have lost its heading mark. */
export const noticeTitle: Evidence = {
  name: "notice-title",
  weigh: ({ facts }) =>
    isNoticeTitle(facts.text)
      ? { "notice-title": 8, "notice-title-line": -6, headline: -2, kicker: -4, subhead: -2, deck: -4 }
      : { "notice-title": -20, "notice-title-line": facts.title ? -2 : -12 },
};

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

/** Commercial text stands below the label 广告, and goes on below itself; without the label nothing is an advert. */
export const advertText: Evidence = {
  name: "advert-text",
  weigh: ({ facts, advertLabel }) => {
    if (advertLabel) return { advert: 9 };
    const commercial = /热线|电话|地址|折|元[／/]|优惠|订购|开业|特价|\d{3,4}-\d{6,8}/.test(facts.text);
    return { advert: commercial ? -3 : -5 };
  },
};

/** Telephone numbers and addresses: the paper's, at the page's edges; a notice's or an advert's, below it. */
export const contactLine: Evidence = {
  name: "contact-line",
  weigh: ({ facts }) =>
    facts.furniture === "contact"
      ? { contact: 9, "notice-body": 8, advert: 5, ...each(TITLES, -6), paragraph: -1 }
      : { contact: -40 },
};
