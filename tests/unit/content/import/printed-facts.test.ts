import { describe, expect, it } from "vitest";
import { printsDate, readPrintedFacts } from "@/lib/content/import/printed-facts";
import { splitPage } from "@/lib/newspaper/split";

const STORY = `

# 样例土豆丰收

□记者 张样例

本报讯 6月20日，样例村的村民正在地里忙着收获土豆，今年的收成比去年好得多。

“一亩地能多收样例斤。”村民李样例说，土豆还在地里，订单已经来了。
`;
const factsOf = (furniture: string) => readPrintedFacts(splitPage(`${furniture}${STORY}`));

describe("what the furniture prints", () => {
  it.each([
    ["小城日报 2024年6月23日 星期日 第02版"],
    ["2024年6月23日 农历五月十八 第2版"],
    ["二〇二四年六月二十三日 星期日"],
    ["二○二四年六月二十三日 第二版"],
    ["2024-06-23 02版"],
    ["6月23日 星期日 第2版"],
    ["本版责编：张样例 2024年6月23日"],
  ])("%s is the 23rd of June", (furniture) => {
    expect(printsDate(factsOf(furniture), "2024-06-23")).toBe(true);
    expect(printsDate(factsOf(furniture), "2024-06-24")).toBe(false);
  });

  it.each([["今日16版 总第3640期 星期三"], ["6月23日"], ["广告 2024年6月23日"], ["2024年13月40日"]])(
    "%s is no date of the paper's",
    (furniture) => {
      expect(factsOf(furniture).dates).toEqual([]);
    },
  );

  it("gives the page's number", () => {
    expect(factsOf("第A02版 要闻版").pages).toEqual([{ line: 1, number: "A02" }]);
    expect(factsOf("第二版 今日八版").pages).toEqual([{ line: 1, number: "2" }]);
    expect(factsOf("小城日报").pages).toEqual([]);
  });
});
