import { expect, it } from "vitest";
import { dateLabel, linesLabel, lunarLabel, pageNameLabel, weekdayLabel } from "@/lib/site/text/labels";

it("dates are written as papers write them", () => {
  expect(dateLabel("2024-06-22")).toBe("2024年6月22日");
  expect(dateLabel("2024-06")).toBe("2024年6月");
  expect(dateLabel("2024-06-23T00:30:00+08:00")).toBe("2024年6月23日");
  expect(weekdayLabel("2024-06-22")).toBe("星期六");
});

// Days of the lunisolar calendar as the Purple Mountain Observatory's almanac has them.
it.each([
  ["2024-06-22", "甲辰年五月十七"],
  ["2024-02-10", "甲辰年正月初一"],
  ["2023-03-22", "癸卯年闰二月初一"],
  ["2024-02-09", "癸卯年腊月三十"],
])("%s is %s in the lunar calendar", (day, lunar) => {
  expect(lunarLabel(day)).toBe(lunar);
});

it("a page that has only its number has no name besides", () => {
  expect(["要闻", "第02版", "第2版"].map((name) => pageNameLabel({ number: "02", name }))).toEqual([
    "要闻",
    "",
    "",
  ]);
});

it("the regions of a page have names", () => {
  expect(linesLabel([[30, 42]])).toBe("第30–42行");
  expect(
    linesLabel([
      [3, 3],
      [7, 9],
    ]),
  ).toBe("第3、7–9行");
});
