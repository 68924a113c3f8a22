import { jointRule } from "../grammar/rule";
import { isSecondLine, marksOf, relationOf } from "../page/title-lines";

export const headlineSecondLine = jointRule({
  name: "headline-second-line",
  note: "Convention “Headline”: the two lines of one headline are of one size.",
  findings: [
    "same-size",
    "other-size",
    "heading-below",
    "short-line-below",
    "heading-above",
    "one-bold",
    "halves",
    "halves-apart",
    "unlike",
    "unlike-apart",
    "alike",
    "alike-apart",
  ],
  examples: [
    { page: ["# 青竹变成金竹", "# 山村有了活路"], on: "活路", finds: "same-size" },
    { page: ["# 青竹变成金竹", "### 山村有了活路"], on: "活路", finds: "other-size" },
    { page: ["青竹变成金竹", "# 山村有了活路"], on: "活路", finds: "heading-below" },
    { page: ["# 青竹变成金竹\n山村有了活路"], on: "活路", finds: "short-line-below" },
    { page: ["# 青竹变成金竹", "山村有了活路"], on: "活路", finds: "heading-above" },
    { page: ["**青竹变成金竹**", "山村有了活路"], on: "活路", finds: "one-bold" },
    { page: ["**青竹变成金竹**", "**山村有了活路**"], on: "活路", finds: "halves" },
    { page: ["青竹变成金竹", "山村有了活路"], on: "活路", finds: "halves-apart" },
    { page: ["**青竹变成金竹？**", "**龙泉市三个乡镇的竹产业观察**"], on: "龙泉", finds: "unlike" },
    { page: ["青竹变成金竹？", "龙泉市三个乡镇的竹产业观察"], on: "龙泉", finds: "unlike-apart" },
    { page: ["**青竹变成金竹荒山变成金山**", "**竹子卖得出去卖得起好价**"], on: "好价", finds: "alike" },
    { page: ["# 青竹变成金竹", "# 山村有了活路"], on: "青竹", finds: null },
  ],
  look: (upper, lower) => {
    switch (marksOf(upper, lower)) {
      case "headings":
        return upper.block.heading === lower.block.heading ? "same-size" : "other-size";
      case "heading-below":
        return "heading-below";
      case "heading-above":
        return isSecondLine(upper, lower) ? "short-line-below" : "heading-above";
      case "bold-below":
      case "bold-above":
        return "one-bold";
      case "alike": {
        const { relation, apart } = relationOf(upper, lower);
        if (relation === "halves") return apart ? "halves-apart" : "halves";
        if (relation === null) return apart ? "alike-apart" : "alike";
        return apart ? "unlike-apart" : "unlike";
      }
    }
  },
});
