import { describe, expect, it } from "vitest";
import { namedPages, namesText } from "@/lib/publish/search/names";
import { isPinyin, type NamedPage, namesFor, nearNames, readNames } from "@/lib/search/names";
import { archiveOf } from "@/lib/site/archive/archive";
import { fullContent, NOW } from "../full-content";

const person = (name: string, pinyin: string, slug = pinyin): NamedPage => ({
  kind: "person",
  slug,
  name,
  pinyin,
});
const place = (name: string, pinyin: string, slug: string): NamedPage => ({
  kind: "place",
  slug,
  name,
  pinyin,
});
const NAMES = [
  place("茌平区", "chi-ping-qu", "chiping"),
  place("茌平", "chi-ping", "chiping"),
  place("经济技术开发区", "jing-ji-ji-shu-kai-fa-qu", "kaifaqu"),
  place("聊城经济技术开发区", "liao-cheng-jing-ji-ji-shu-kai-fa-qu", "kaifaqu"),
  place("临清市", "lin-qing-shi", "linqing"),
  person("梁秀春", "liang-xiu-chun"),
  person("吕新", "lv-xin"),
  person("高天", "gao-tian", "gao-tian-2"),
  person("高田", "gao-tian"),
];
const found = (query: string) => namesFor(query, NAMES).map(({ name, slug }) => `${name} ${slug}`);

describe("pages by name", () => {
  it.each([
    ["chiping", ["茌平区 chiping"]],
    ["chi ping", ["茌平区 chiping"]],
    ["Chí Píng", ["茌平区 chiping"]],
    ["chipingqu", ["茌平区 chiping"]],
    ["chip", ["茌平区 chiping"]],
    ["cpq", ["茌平区 chiping"]],
    ["lxc", ["梁秀春 liang-xiu-chun"]],
    ["lüxin", ["吕新 lv-xin"]],
    ["gaotian", ["高天 gao-tian-2", "高田 gao-tian"]],
    ["茌平", ["茌平区 chiping"]],
    ["茌平区的土豆", ["茌平区 chiping"]],
    ["经济", ["经济技术开发区 kaifaqu"]],
    ["聊城", []],
    ["liaocheng", []],
    ["聊城经济技术开发区", ["经济技术开发区 kaifaqu"]],
    ["高", []],
    ["gd", []],
    ["gdp", []],
    ["c", []],
  ])("%s finds %j", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it("pinyin is letters, and nothing else", () => {
    expect(["chiping", "lü", "Gāo Tián"].map(isPinyin)).toEqual([true, true, true]);
    expect(["c", "茌ping", "gdp5", ""].map(isPinyin)).toEqual([false, false, false, false]);
  });

  it("with one other character are near", () => {
    expect(nearNames("往平", NAMES).map(({ name }) => name)).toEqual(["茌平"]);
    expect(nearNames("茌", NAMES)).toEqual([]);
  });
});

it("the list of names has places, topics and people under all their names, and reads back", async () => {
  const content = await fullContent();
  const names = namedPages(archiveOf(content, NOW));
  const read = readNames(namesText(names));
  expect(read.map(({ pinyin: _, ...each }) => each)).toEqual(names);
  expect(read.find(({ name }) => name === "茌平")).toEqual({ ...NAMES[1] });
  expect(read).toContainEqual({
    kind: "topic",
    slug: "yangli-daqiao",
    name: "样例大桥",
    pinyin: "yang-li-da-qiao",
  });
  expect(read).toContainEqual({ kind: "person", slug: "ce-shi-jia-2", name: "测试佳", pinyin: "ce-shi-jia" });
});
