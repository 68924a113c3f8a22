import { expect, it } from "vitest";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";

const UPPER =
  "# 我市夏粮喜获丰收\n\n本报讯（记者 高田）7月5日，记者从市农业农村局获悉，今年全市小麦播种面积增长。\n\n";
const LOWER = "\n\n今年以来，全市各级各部门抓好夏粮生产，取得了不错的成绩，农民十分高兴。\n";
const captionsOf = (picture: string) =>
  toContract(splitPage(UPPER + picture + LOWER)).stories.map(({ photos }) =>
    photos.map(({ caption }) => caption),
  );

it.each([
  ["![](images/3f2a.jpg)  \n农民在田间收割小麦", "农民在田间收割小麦"],
  ["![](images/3f2a.jpg)\n新落成的样例大桥夜景", "新落成的样例大桥夜景"],
  ['<div style="text-align: center;"><img src="imgs/1.jpg" /></div>\n样例大桥效果图', "样例大桥效果图"],
  ["![](images/3f2a.jpg)\n图为农民在收割。", "图为农民在收割。"],
  [
    '<div style="text-align: center;"><img src="imgs/1.jpg" /></div>\n\n<div style="text-align: center;">图为农民在收割。</div>',
    "图为农民在收割。",
  ],
  ["![](images/3f2a.jpg) 图为农民在收割。", "图为农民在收割。"],
])("the line below a picture of the recogniser's is its caption: %j", (picture, caption) => {
  expect(captionsOf(picture)).toEqual([[caption]]);
});

it.each([
  ["![](images/3f2a.jpg)\n## 小麦为何丰收"],
  ["![](images/3f2a.jpg)\n**小麦为何丰收**"],
  ["![](images/3f2a.jpg)\n市民中心提速\n\n本报讯（记者 梁增煜）7月6日，市民李女士说办好了。"],
  ["![](images/3f2a.jpg)\n农业部门的人说，今年雨水足，管理也跟得上，\n一亩地多收了一百斤，"],
])("not what is marked as something else, begins a story, or goes on: %j", (picture) => {
  expect(captionsOf(picture).flat()).toEqual([]);
});
