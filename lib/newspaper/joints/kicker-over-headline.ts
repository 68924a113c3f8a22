import { jointRule } from "../grammar/rule";
import { marksOf, relationOf } from "../page/title-lines";

export const kickerOverHeadline = jointRule({
  name: "kicker-over-headline",
  note: "Convention “Headline”: 引题 stands above the headline, in smaller type; marked alike, it is the line that tells less.",
  findings: [
    "smaller-above",
    "not-smaller-above",
    "heading-below",
    "heading-above",
    "bold-below",
    "bold-above",
    "tells-less",
    "tells-less-apart",
    "tells-no-less",
    "tells-no-less-apart",
  ],
  examples: [
    { page: ["### 龙泉竹产业观察", "# 青竹变成金竹"], on: "金竹", finds: "smaller-above" },
    { page: ["# 龙泉竹产业观察", "# 青竹变成金竹"], on: "金竹", finds: "not-smaller-above" },
    { page: ["龙泉竹产业观察", "# 青竹变成金竹"], on: "金竹", finds: "heading-below" },
    { page: ["# 龙泉竹产业观察", "青竹变成金竹"], on: "金竹", finds: "heading-above" },
    { page: ["龙泉竹产业观察", "**青竹变成金竹**"], on: "金竹", finds: "bold-below" },
    { page: ["**龙泉竹产业观察**", "青竹变成金竹"], on: "金竹", finds: "bold-above" },
    { page: ["**龙泉市三个乡镇的竹产业观察**", "**“青竹”变成金竹**"], on: "金竹", finds: "tells-less" },
    { page: ["龙泉市三个乡镇的竹产业观察", "“青竹”变成金竹"], on: "金竹", finds: "tells-less-apart" },
    { page: ["**青竹变成金竹**", "**山村有了活路**"], on: "活路", finds: "tells-no-less" },
    { page: ["青竹变成金竹", "山村有了活路"], on: "活路", finds: "tells-no-less-apart" },
    { page: ["龙泉竹产业观察", "# 青竹变成金竹"], on: "观察", finds: null },
  ],
  look: (upper, lower) => {
    switch (marksOf(upper, lower)) {
      case "headings":
        return upper.block.heading > lower.block.heading ? "smaller-above" : "not-smaller-above";
      case "heading-below":
        return "heading-below";
      case "heading-above":
        return "heading-above";
      case "bold-below":
        return "bold-below";
      case "bold-above":
        return "bold-above";
      case "alike": {
        const { relation, apart } = relationOf(upper, lower);
        if (relation === "kicker") return apart ? "tells-less-apart" : "tells-less";
        return apart ? "tells-no-less-apart" : "tells-no-less";
      }
    }
  },
});
