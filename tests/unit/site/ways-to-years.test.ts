import { expect, it } from "vitest";
import type { YearCount } from "@/lib/site/calendar/years";
import { toMonths, toYears } from "@/lib/site/pages/list";

const year = (label: string, withStories: readonly number[] = []): YearCount => ({
  label,
  url: null,
  count: 1,
  share: 100,
  months: Array.from({ length: 12 }, (_, month) => {
    const count = withStories.includes(month) ? 1 : 0;
    return { label: `${month + 1}月`, url: count > 0 ? `/${month}/` : null, count };
  }),
});

it("a list leads to its years, or months, only where there is more than one", () => {
  expect(toYears([year("2026")])).toBeNull();
  expect(toYears([year("2026"), year("2025")])).toEqual({ label: "各年", url: "#years" });
  expect(toMonths([year("2026", [3])])).toBeNull();
  expect(toMonths([year("2026", [3]), year("2025", [1])])).toEqual({ label: "各月", url: "#years" });
});
