import { isSignature } from "../fields/notice";
import { evidenceRule } from "../grammar/rule";

const NOTICE_WORDS =
  /特此(?:公告|声明|通告|启事|通知|更正|证明)|声明作废|遗失作废|公告如下|债权人|登报声明|联系(?:电话|人)[:：]/;

export const noticeBody = evidenceRule({
  name: "notice-body",
  note: "Convention “Furniture”, notices: what a notice says, 特此公告, and who signs it when.",
  findings: ["wording", "signature"],
  examples: [
    { page: ["# 遗失声明", "公章一枚遗失，声明作废。"], on: "公章", finds: "wording" },
    { page: ["# 遗失声明", "公章一枚遗失。", "聊城市样例有限公司"], on: "有限公司", finds: "signature" },
    { page: ["# 麦收全面展开", "麦收展开。"], on: "麦收展开", finds: null },
  ],
  look: ({ facts }) => {
    if (NOTICE_WORDS.test(facts.text)) return "wording";
    return isSignature(facts.text) ? "signature" : null;
  },
});
