import { jointRule } from "../grammar/rule";
import { mostSigned } from "../page/paper-habits";
import { isTitleLine } from "../page/title-runs";

const NONE = { below: 0, opening: 0, closing: 0, end: 0, none: 0 };
const CLOSING = ["麦收展开。（记者 高田）", "大桥提前合龙"];
const LINE = ["麦收展开。", "□记者 高田", "大桥提前合龙"];
const TEXT = ["麦收展开。（记者 高田）", "机手们日夜不停，十天颗粒归仓。"];

export const paperAfterSignature = jointRule({
  name: "paper-after-signature",
  note: "Convention “House style”: where a paper signs at the end of its stories, what stands below a signature is another story; where it signs below the headline, the text.",
  findings: [
    "title-where-signed-at-end",
    "text-where-signed-at-end",
    "title-where-signed-below",
    "text-where-signed-below",
  ],
  examples: [
    {
      page: CLOSING,
      on: "大桥",
      paper: { signed: { ...NONE, closing: 4 } },
      finds: "title-where-signed-at-end",
    },
    { page: LINE, on: "大桥", paper: { signed: { ...NONE, end: 4 } }, finds: "title-where-signed-at-end" },
    { page: TEXT, on: "机手", paper: { signed: { ...NONE, closing: 4 } }, finds: "text-where-signed-at-end" },
    { page: LINE, on: "大桥", paper: { signed: { ...NONE, below: 4 } }, finds: "title-where-signed-below" },
    {
      page: ["□记者 高田", "麦收在全市展开，机手们日夜不停。"],
      on: "机手",
      paper: { signed: { ...NONE, below: 4 } },
      finds: "text-where-signed-below",
    },
    { page: LINE, on: "大桥", paper: { signed: { ...NONE, below: 2, end: 2 } }, finds: null },
    { page: LINE, on: "大桥", finds: null },
  ],
  look: (upper, lower, { paper }) => {
    const signed = upper.signed || upper.byline?.sure === true;
    if (!paper || !signed || lower.byline?.sure) return null;
    const below = isTitleLine(lower) ? "title" : "text";
    switch (mostSigned(paper)) {
      case "closing":
      case "end":
        return `${below}-where-signed-at-end`;
      case "below":
        return `${below}-where-signed-below`;
      default:
        return null;
    }
  },
});
