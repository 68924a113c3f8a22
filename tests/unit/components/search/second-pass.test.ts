import { expect, it } from "vitest";
import { secondPass } from "@/components/search/second-pass";
import { triesFor } from "@/components/search/tries";
import { openEngine } from "@/lib/search/engine";
import type { NamedPage } from "@/lib/search/names";

const NEWEST = "2024-06-18-on";
const MONTHS = ["2024-06", "2024-05", "2023-12", "2023-06"];
const BUNDLES = [NEWEST, ...MONTHS];
const NAMES: NamedPage[] = [
  { kind: "place", slug: "chiping", name: "茌平区", pinyin: "chi-ping-qu" },
  { kind: "person", slug: "gao-tian", name: "高田", pinyin: "gao-tian" },
];

/** What is searched in the second pass of a query: under which title, in which bundles. */
function passOf(query: string, filters = {}) {
  const never = () => Promise.reject(new Error("Nothing is loaded before it is searched"));
  const months = MONTHS.map((name) => ({ name, shape: "", issues: [{ day: "01", stories: 1 }] }));
  const engine = openEngine(
    { newest: NEWEST, months, tables: [], groups: [], folded: "" },
    { base: "/", loadList: never, loadFold: never, confusables: ["茌在往"] },
  );
  const { title, note, bundles, onlyIfFew } = secondPass(
    { query, filters, sort: "" },
    { engine, names: NAMES },
    new Map(),
  );
  return { title, note, bundles: bundles(), onlyIfFew };
}

it("a date stands for the stories of its day, where bundles may have them", () => {
  expect(passOf("2024年6月5日")).toEqual({
    title: "2024年6月5日的报道",
    note: "按日期：2024年6月5日见报。",
    bundles: [NEWEST, "2024-06"],
    onlyIfFew: false,
  });
  expect(passOf("土豆 6月20日")).toMatchObject({
    title: "历年6月20日的报道",
    note: "按日期：历年6月20日见报、写到“土豆”。",
    bundles: [NEWEST, "2024-06", "2023-06"],
    onlyIfFew: true,
  });
  expect(passOf("2023-12-01").bundles).toEqual(["2023-12"]);
});

it("pinyin stands for a place's or a person's stories, anything else for its look-alikes", () => {
  expect(passOf("chiping")).toMatchObject({ title: "茌平区的报道", note: "按拼音“chiping”。" });
  expect(passOf("gt")).toMatchObject({ title: "高田署名的报道" });
  expect(passOf("往平")).toMatchObject({ title: "相近", bundles: BUNDLES });
  expect(passOf("往平", { year: "2023" }).bundles).toEqual(["2023-12", "2023-06"]);
});

it("where nothing is found, near names and the words apart are offered", () => {
  expect(triesFor("往平区", NAMES, "/search/")[0]).toEqual({
    label: "是不是“茌平区”",
    url: "/search/?q=%E8%8C%8C%E5%B9%B3%E5%8C%BA",
  });
  expect(triesFor("土豆丰收", [], "/search/")).toEqual([
    { label: "分开找“土豆”“丰收”", url: "/search/?q=%E5%9C%9F%E8%B1%86+%E4%B8%B0%E6%94%B6" },
  ]);
  expect(triesFor("土豆", [], "/search/")).toEqual([]);
  const topic: NamedPage = { kind: "topic", slug: "chi-ping-qu", name: "茌平区", pinyin: "chi-ping-qu" };
  expect(triesFor("往平区", [...NAMES, topic], "/search/").map(({ label }) => label)).toEqual([
    "是不是“茌平区”",
  ]);
});
