import { evidenceRule } from "../grammar/rule";

const COMMERCIAL = /热线|电话|地址|折|元[／/]|优惠|订购|开业|特价|\d{3,4}-\d{6,8}/;

export const advertText = evidenceRule({
  name: "advert-text",
  note: "Convention “Furniture”: commercial text stands below the label 广告, and goes on below itself; without the label nothing is an advert.",
  findings: ["below-label", "commercial-near-label", "near-label"],
  examples: [
    { page: ["广告", "新店开业，全场八折。"], on: "新店", finds: "below-label" },
    {
      page: ["广告", "新店开业，全场八折。", "优惠持续三天。"],
      on: "优惠",
      finds: "commercial-near-label",
    },
    { page: ["广告", "新店开业，全场八折。", "# 麦收全面展开"], on: "麦收", finds: "near-label" },
    { page: ["# 麦收全面展开", "商场也在打折。"], on: "商场", finds: null },
  ],
  look: ({ facts, advertLabel, nearAdvert }) => {
    if (advertLabel) return "below-label";
    if (!nearAdvert) return null;
    return COMMERCIAL.test(facts.text) ? "commercial-near-label" : "near-label";
  },
});
