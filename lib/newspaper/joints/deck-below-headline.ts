import { jointRule } from "../grammar/rule";
import { isSecondLine, marksOf, relationOf } from "../page/title-lines";

export const deckBelowHeadline = jointRule({
  name: "deck-below-headline",
  note: "Convention “Headline”: 副题 stands below the headline, in smaller type; marked alike, it is the line that tells more.",
  findings: [
    "smaller-below",
    "not-smaller-below",
    "heading-below",
    "short-line-below",
    "bold-below",
    "bold-above",
    "tells-more",
    "tells-more-apart",
    "tells-no-more",
    "tells-no-more-apart",
  ],
  examples: [
    { page: ["# 青竹变成金竹", "### 龙泉竹产业观察"], on: "龙泉", finds: "smaller-below" },
    { page: ["# 青竹变成金竹", "# 龙泉竹产业观察"], on: "龙泉", finds: "not-smaller-below" },
    { page: ["青竹变成金竹", "# 龙泉竹产业观察"], on: "龙泉", finds: "heading-below" },
    { page: ["# 青竹变成金竹\n龙泉竹产业观察"], on: "龙泉", finds: "short-line-below" },
    { page: ["青竹变成金竹", "**龙泉竹产业观察**"], on: "龙泉", finds: "bold-below" },
    { page: ["**青竹变成金竹**", "龙泉竹产业观察"], on: "龙泉", finds: "bold-above" },
    { page: ["**青竹变成金竹？**", "**龙泉市三个乡镇的竹产业观察**"], on: "龙泉", finds: "tells-more" },
    { page: ["青竹变成金竹？", "龙泉市三个乡镇的竹产业观察"], on: "龙泉", finds: "tells-more-apart" },
    { page: ["**青竹变成金竹**", "**竹子卖了好价**"], on: "卖了", finds: "tells-no-more" },
    { page: ["青竹变成金竹", "竹子卖了好价"], on: "卖了", finds: "tells-no-more-apart" },
    { page: ["# 青竹变成金竹", "龙泉竹产业观察"], on: "龙泉", finds: null },
  ],
  look: (upper, lower) => {
    switch (marksOf(upper, lower)) {
      case "headings":
        return lower.block.heading > upper.block.heading ? "smaller-below" : "not-smaller-below";
      case "heading-below":
        return "heading-below";
      case "heading-above":
        return isSecondLine(upper, lower) ? "short-line-below" : null;
      case "bold-below":
        return "bold-below";
      case "bold-above":
        return "bold-above";
      case "alike": {
        const { relation, apart } = relationOf(upper, lower);
        if (relation === "deck") return apart ? "tells-more-apart" : "tells-more";
        return apart ? "tells-no-more-apart" : "tells-no-more";
      }
    }
  },
});
