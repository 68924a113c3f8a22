import { expect, it } from "vitest";
import { dateIn } from "@/lib/search/dates";

const read = (query: string): string => {
  const date = dateIn(query);
  return date ? `${date.year ?? ""}-${date.month ?? ""}-${date.day ?? ""} ${date.rest}`.trim() : "none";
};

it.each([
  ["2024年6月20日", "2024-06-20"],
  ["2024-06-20", "2024-06-20"],
  ["2024/6/20", "2024-06-20"],
  ["2024.6.20", "2024-06-20"],
  ["２０２４年６月２０号", "2024-06-20"],
  ["20240620", "2024-06-20"],
  ["二〇二四年六月二十日", "2024-06-20"],
  ["6月20日", "-06-20"],
  ["六月廿二", "-06-22"],
  ["12月31号 土豆", "-12-31 土豆"],
  ["土豆 2024年6月20日 茌平", "2024-06-20 土豆 茌平"],
  ["2024年6月", "2024-06-"],
  ["2024-06", "2024-06-"],
  ["2024年", "2024--"],
  ["2024年的土豆", "2024-- 的土豆"],
])("%s is %s", (query, expected) => {
  expect(read(query)).toBe(expected);
});

it.each([
  "2024年2月30日",
  "13月1日",
  "2月30日",
  "2,300万元",
  "0635-8277092",
  "第20240号",
  "3.5",
  "1",
  "",
  "月日",
  "2024",
])("%s is no date", (query) => {
  const date = dateIn(query);
  expect(date?.day ?? null).toBeNull();
  if (!query.startsWith("2024年2月")) expect(date).toBeNull();
});
