import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTable, planTables } from "@/lib/publish/search/key-tables";
import { FOLD } from "@/lib/search/fold-table";
import { classesOf, partOf, posting, readPart, readPostings, writePart } from "@/lib/search/key-table";
import { keysOf, keysOfFilters, keysOfTerm, triplesOf } from "@/lib/search/keys";
import { normaliser } from "@/lib/search/normalise";
import { parseQuery } from "@/lib/search/query";
import { makeRecords } from "./texts";

const [record] = makeRecords(1);
if (!record) throw new Error("No record");
const normal = normaliser(FOLD);
const bare = {
  ...record,
  kicker: null,
  headline: "题",
  deck: null,
  text: "",
  section: null,
  places: [],
  people: [],
};
const keysIn = (text: string) => keysOf({ ...bare, text }, normal);

const text = fc.string({ unit: fc.constantFrom(..."聊城市a12月𠀀攝，\n "), maxLength: 20 });

describe("keys", () => {
  it("a text has all those of a term that stands in it", () => {
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const keys = keysIn(before + middle + after);
        for (const term of middle.split("\n").flatMap((line) => parseQuery(line.replaceAll(" ", ""), FOLD)))
          expect(keysOfTerm(term).filter((key) => !keys.has(key))).toEqual([]);
      }),
    );
  });

  it("of a term: those that tell most first, figures with what stands beside them, pairs of digits last", () => {
    expect(["聊", "聊城", "聊城市长好", "𠀀城"].map(keysOfTerm)).toEqual([
      ["聊"],
      ["聊城"],
      ["聊城", "长好", "市长", "城市"],
      ["𠀀城"],
    ]);
    expect(keysOfTerm("2024年6月20日").slice(0, 3)).toEqual(["6月20日", "4年6月", "月20日"]);
    expect(keysOfTerm("2300万")[0]).toBe("230");
    expect(keysOfTerm("2024年6月20日").at(-1)).toBe("02");
  });

  it("do not go from one line into the next, and know what headlines have", () => {
    const keys = keysOf({ ...bare, headline: "聊城", text: "聊天\n城市" }, normal);
    expect(Object.fromEntries(keys)).toEqual({
      ...{ 聊: true, 聊城: true, 城: true },
      ...{ 聊天: false, 天: false, 城市: false, 市: false },
    });
  });

  it("filters ask for are no text's", () => {
    const filters = { section: "rural", place: "chiping", person: "gao-tian" };
    const keys = keysOf(
      { ...bare, section: "rural", places: [{ id: "chiping", name: "" }], people: ["gao-tian"] },
      normal,
    );
    expect(keysOfFilters(filters).every((key) => keys.has(key))).toBe(true);
    expect(keysIn("=srural =pchiping").has("=srural")).toBe(false);
  });
});

it("three characters are a key where many stories have both of their pairs, and only there", () => {
  const isInMany = (pair: string) => ["聊城", "城市"].includes(pair);
  const triples = triplesOf({ ...bare, headline: "聊城市", text: "聊城市长" }, normal, isInMany);
  expect([...triples]).toEqual([["聊城市", true]]);
  // A figure is a key already.
  expect([...triplesOf({ ...bare, text: "6月2日，200" }, normal, () => true).keys()]).toEqual([
    "6月2",
    "2日2",
    "日20",
  ]);
});

describe("a part of a table", () => {
  it("says for each key which stories have it, and whether in a headline", () => {
    const keys: [string, number[]][] = [
      ["聊城", [posting(0, true), posting(40, false)]],
      ["城市", [posting(0, true), posting(40, false)]],
      ["𠀀", [posting(2, false)]],
      ["=srural", [posting(1, false)]],
    ];
    expect(writePart(keys)).toBe("1.27 2 城市聊城\n2 7 =srural\n4 1 𠀀\n");
    const read = readPart(writePart(keys));
    expect([...readPostings(read.get("聊城") ?? "")]).toEqual([
      [0, true],
      [40, false],
    ]);
    expect([...readPostings(read.get("=srural") ?? "")]).toEqual([[1, false]]);
    expect([readPart("").size, readPostings("").size]).toEqual([0, 0]);
  });

  it("has the keys of characters that are confused together", () => {
    const classes = classesOf(["茌在往", "土士", "士仕"]);
    expect(["茌", "在", "往"].map((character) => classes.get(character))).toEqual(["茌", "茌", "茌"]);
    expect(new Set(["土", "士", "仕"].map((character) => classes.get(character))).size).toBe(1);
    expect(new Set(["往平", "茌平", "在平"].map((key) => partOf(key, 1024, classes))).size).toBe(1);
  });

  it("is no larger than others: keys are spread evenly", () => {
    const counts = new Array<number>(64).fill(0);
    for (let i = 0; i < 6400; i++) {
      const part = partOf(
        String.fromCodePoint(0x4e00 + (i % 80), 0x4e00 + Math.floor(i / 80)),
        64,
        new Map(),
      );
      counts[part] = (counts[part] ?? 0) + 1;
    }
    expect(Math.max(...counts)).toBeLessThan(150);
  });
});

describe("the tables of an archive", () => {
  const month = (name: string, count = 10) => ({ name, shape: name, records: makeRecords(count) });
  const months = [month("2024-02"), month("2024-01"), month("2023-12"), month("2023-01")];

  it("are one a year, and one of the month that goes on", () => {
    const planned = planTables(months, "2024-02-11-on");
    expect(
      planned.map(({ name, parts, months: own }) => [name, parts, ...own.map((each) => each.name)]),
    ).toEqual([
      ["2024-02", 4, "2024-02"],
      ["2024", 4, "2024-01"],
      ["2023", 8, "2023-01", "2023-12"],
    ]);
  });

  it("are at another address when the stories are others, and at the same when one was corrected", () => {
    const shapeOf = (all: typeof months) => planTables(all, null).map(({ shape }) => shape);
    expect(shapeOf(months)).toEqual(
      shapeOf(months.map((each) => ({ ...each, records: makeRecords(10, 3) }))),
    );
    expect(shapeOf(months)).not.toEqual(shapeOf(months.map((each) => ({ ...each, shape: "other" }))));
  });

  it("count the stories of all months from the oldest on", () => {
    const table = { name: "2023", shape: "s", parts: 2 };
    const records = [[bare], [{ ...bare, headline: "龘龘" }]];
    const files = buildTable(table, () => records);
    expect(files.map(({ path }) => path)).toEqual([
      "search-index/2023-keys/s/0.txt",
      "search-index/2023-keys/s/1.txt",
    ]);
    const part = files[partOf("龘龘", 2, new Map())];
    const read = readPart(new TextDecoder().decode(part?.content));
    expect([...readPostings(read.get("龘龘") ?? "")]).toEqual([[1, true]]);
  });
});
