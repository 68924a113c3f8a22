import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Diary, monthCalendar, weeksOf, yearCalendar } from "@/lib/site/calendar/calendar";
import { runs } from "../../length";

const months = () =>
  fc
    .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);

const diary = (counts: Record<string, number>, more: Partial<Diary> = {}): Diary => ({
  counts: new Map(Object.entries(counts)),
  measure: "篇",
  total: ({ length }) => `${length} 天`,
  urlOf: (day) => `/${day}/`,
  monthUrl: (month) => `/${month}/`,
  ...more,
});

describe("the weeks of a month", () => {
  it("are of seven days, and have every day of it once, in order, under its weekday", () => {
    fc.assert(
      fc.property(months(), (month) => {
        const weeks = weeksOf(month);
        const days = weeks.flat().filter((day) => day !== null);
        const next = new Date(`${month}-01T12:00:00Z`);
        next.setUTCMonth(next.getUTCMonth() + 1);
        const length = Math.round((next.getTime() - Date.parse(`${month}-01T12:00:00Z`)) / 86_400_000);
        expect(days).toEqual(Array.from({ length }, (_, index) => index + 1));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          week.forEach((day, column) => {
            if (day === null) return;
            const date = new Date(`${month}-${String(day).padStart(2, "0")}T12:00:00Z`);
            expect((date.getUTCDay() + 6) % 7).toBe(column);
          });
        }
      }),
      { numRuns: runs() },
    );
  });

  it.each([
    ["2024-02", 29],
    ["2023-02", 28],
    ["1900-02", 28],
    ["2000-02", 29],
  ])("know leap years: %s", (month, last) => {
    expect(
      weeksOf(month)
        .flat()
        .findLast((day) => day !== null),
    ).toBe(last);
  });

  it("begin on Monday", () => {
    expect(weeksOf("2024-06")).toEqual([
      [null, null, null, null, null, 1, 2],
      [3, 4, 5, 6, 7, 8, 9],
      [10, 11, 12, 13, 14, 15, 16],
      [17, 18, 19, 20, 21, 22, 23],
      [24, 25, 26, 27, 28, 29, 30],
    ]);
  });
});

describe("a month's calendar", () => {
  it("says what is on its days and leads there; other months' days are not its own", () => {
    const counts = { "2024-06-22": 10, "2024-06-03": 1, "2024-07-01": 5 };
    const { weeks, ...month } = monthCalendar("2024-06", diary(counts, { current: "2024-06-22" }));
    expect(month).toEqual({ month: "2024-06", label: "2024年6月", url: "/2024-06/", total: "2 天" });
    expect(weeks.flat().flatMap((day) => day?.entry ?? [])).toEqual([
      { month: "6月", url: "/2024-06-03/", count: 1, measure: "篇", current: false },
      { month: "6月", url: "/2024-06-22/", count: 10, measure: "篇", current: true },
    ]);
  });

  it("has no links where there is nothing", () => {
    expect(monthCalendar("2024-05", diary({ "2024-06-22": 10 }))).toMatchObject({ url: null, total: null });
  });
});

describe("a year's calendar", () => {
  const inMonths = (...months: number[]) =>
    yearCalendar("2024", diary(Object.fromEntries(months.map((month) => [`2024-0${month}-01`, 1]))));

  it("has twelve months, where at least half of them have something", () => {
    expect(inMonths(1, 2, 3, 4, 5, 9).map(({ label }) => label)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2024年${index + 1}月`),
    );
  });

  it("has only the months that have something, where they are fewer", () => {
    expect(inMonths(1, 2, 3, 4, 9).map(({ month }) => month)).toEqual([
      "2024-01",
      "2024-02",
      "2024-03",
      "2024-04",
      "2024-09",
    ]);
    expect(inMonths()).toEqual([]);
  });
});
