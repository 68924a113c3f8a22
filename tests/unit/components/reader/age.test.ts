import { expect, it } from "vitest";
import { ageInYears } from "@/components/reader/age";

it.each([
  ["2024-06-22", "2025-06-21T15:59:59Z", 0],
  // In China this is already the next day.
  ["2024-06-22", "2025-06-21T16:00:00Z", 1],
  ["2024-06-22T08:30:00+08:00", "2026-06-22T00:00:00Z", 2],
  ["2024-02-29", "2025-02-28T12:00:00Z", 0],
  ["2024-02-29", "2025-03-01T12:00:00Z", 1],
  ["2024-12-31", "2025-01-01T12:00:00Z", 0],
  // The reader's clock is wrong.
  ["2024-06-22", "2020-01-01T00:00:00Z", -5],
])("%s at %s is %i years old", (day, now, years) => {
  expect(ageInYears(day, Date.parse(now))).toBe(years);
});
