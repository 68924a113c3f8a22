import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** Commercial text stands below the label 广告, and goes on below itself; without the label nothing is an advert. */
export const advertText: Evidence = {
  name: "advert-text",
  weigh: ({ facts, advertLabel, nearAdvert }) => {
    if (advertLabel) return { advert: 20 };
    if (!nearAdvert) return { advert: -40 };
    const commercial = /热线|电话|地址|折|元[／/]|优惠|订购|开业|特价|\d{3,4}-\d{6,8}/.test(facts.text);
    return { advert: commercial ? -3 : -5 };
  },
};
