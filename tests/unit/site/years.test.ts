import { expect, it } from "vitest";
import { yearCounts, yearsOfMonths } from "@/lib/site/calendar/years";
import { filedStory } from "./filed-story";

const stories = ["2024-06-22", "2024-06-01", "2024-05-31", "2024-01-01", "2022-12-31"].map((date, index) =>
  filedStory(`/${index}/`, date),
);

it("years are counted to one scale, and lead to their pages", () => {
  expect(yearCounts(stories, (year) => `/place/a/${year}/`)).toEqual([
    { label: "2024年", url: "/place/a/2024/", count: 4, share: 100, months: [] },
    { label: "2022年", url: "/place/a/2022/", count: 1, share: 25, months: [] },
  ]);
});

it("where only months have pages a year shows its twelve, without links to those that have no story", () => {
  const [year, older, ...rest] = yearsOfMonths(stories, (month) => `/section/a/${month}/`);
  expect(rest).toEqual([]);
  expect(year).toMatchObject({ label: "2024年", url: null, count: 4 });
  expect(year?.months).toHaveLength(12);
  expect(year?.months[5]).toEqual({ label: "6月", url: "/section/a/2024-06/", count: 2 });
  expect(year?.months[2]).toEqual({ label: "3月", url: null, count: 0 });
  expect(older?.months.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

it("no year is listed without a story", () => {
  expect(yearCounts([], () => "")).toEqual([]);
});
