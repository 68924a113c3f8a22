import { describe, expect, it } from "vitest";
import { parseDateline } from "@/lib/newspaper/fields/dateline";
import { traceOf } from "./trace-of";

const read = (text: string) => {
  const found = parseDateline(traceOf(text), new Set());
  if (!found) return null;
  const { dateline } = found;
  const printed = dateline && [dateline.outlet, dateline.place, dateline.date, dateline.kind];
  return [
    ...(printed ?? [null, null, null, null]),
    found.bylines.map(({ name }) => name).join(" "),
    text.slice(found.end),
  ];
};

describe("a dateline as newspapers print it", () => {
  it.each([
    ["本报聊城讯 夏至时节", ["本报", "聊城", null, "讯", "", "夏至时节"]],
    ["本报讯（记者 高田）正文", ["本报", null, null, "讯", "高田", "正文"]],
    ["本报4月17日讯（记者　梁成虎）正文", ["本报", null, "4月17日", "讯", "梁成虎", "正文"]],
    ["本报海口电 （记者孙海天）正文", ["本报", "海口", null, "电", "孙海天", "正文"]],
    ["本报电（钟欣）正文", ["本报", null, null, "电", "钟欣", "正文"]],
    ["新华社北京7月3日电 （记者梅常伟）正文", ["新华社", "北京", "7月3日", "电", "梅常伟", "正文"]],
    ["新华社北京７月３日电 正文", ["新华社", "北京", "７月３日", "电", "", "正文"]],
    ["据新华社电 正文", ["新华社", null, null, "电", "", "正文"]],
    ["中新社北京六月十四日电(记者杜燕)正文", ["中新社", "北京", "六月十四日", "电", "杜燕", "正文"]],
    ["苏报讯（记者　陆晓华　实习生　黄紫箫）正文", ["苏报", null, null, "讯", "陆晓华 黄紫箫", "正文"]],
    ["【新华社荷泽十一日电】正文", ["新华社", "荷泽", "十一日", "电", "", "正文"]],
    ["新华网莫斯科9月4日电（记者张金海）：正文", ["新华网", "莫斯科", "9月4日", "电", "张金海", "正文"]],
    ["本 报 讯 正文", ["本报", null, null, "讯", "", "正文"]],
    ["本报讯 记者张样例报道：正文", ["本报", null, null, "讯", "张样例", "正文"]],
  ])("%s is read", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a text that only looks like a dateline", () => {
  it.each([
    "本报通讯员张样例",
    "本报电视部的样例",
    "本报资讯中心",
    "各大网站纷纷通讯",
    "新华社记者张样例",
    "正文里的本报讯 样例",
  ])("%s is not read as one", (text) => {
    expect(read(text)).toBeNull();
  });
});
