import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTable, planTables } from "@/lib/publish/search/month-tables";
import { FOLD } from "@/lib/search/fold-table";
import { bitOf, partOf, readPart, writePart } from "@/lib/search/month-table";
import { pairsIn, pairsOf } from "@/lib/search/pairs";
import { readList, writeList } from "@/lib/search/paths";
import { parseQuery } from "@/lib/search/query";
import { makeRecords } from "./texts";

const character = fc.constantFrom(..."聊城市a1𠀀攝，\n ");
const text = fc.string({ unit: character, maxLength: 20 });

describe("pairs", () => {
  it("a text has all those of a term that stands in it", () => {
    fc.assert(
      fc.property(text, text, text, (before, middle, after) => {
        const pairs = pairsIn([before + middle + after], FOLD);
        for (const term of parseQuery(middle, FOLD))
          expect(pairsOf(term).filter((pair) => !pairs.has(pair))).toEqual([]);
      }),
    );
  });

  it("of a term are its first and its last, of one character it alone", () => {
    expect(["聊", "聊城", "聊城市", "聊城市长", "𠀀城"].map(pairsOf)).toEqual([
      ["聊"],
      ["聊城"],
      ["聊城", "城市"],
      ["聊城", "市长"],
      ["𠀀城"],
    ]);
  });

  it("do not go from one line into the next, nor from one text", () => {
    expect([...pairsIn(["聊城\n市长", "好"], FOLD)].sort()).toEqual(
      ["聊", "聊城", "城", "市", "市长", "长", "好"].sort(),
    );
  });
});

describe("a part of a table", () => {
  it("says for each pair which months have it", () => {
    const pairs = new Map([
      ["聊城", bitOf("2024-01") | bitOf("2024-12")],
      ["城市", bitOf("2024-01") | bitOf("2024-12")],
      ["𠀀", bitOf("2024-02")],
    ]);
    expect(writePart(pairs)).toBe("1kx 2 城市聊城\n2 1 𠀀\n");
    expect([...readPart(writePart(pairs))].sort()).toEqual([...pairs].sort());
    expect(readPart("")).toEqual(new Map());
  });
});

describe("the tables of an archive", () => {
  const bundles = ["2024-02-11", "2024-02-01", "2024-01", "2023-12", "2023-01"].map((name) => ({
    name,
    records: makeRecords(10),
  }));

  it("are one a year, without the newest month", () => {
    const planned = planTables(bundles).map(({ year, parts, bundles: own }) => [
      year,
      parts,
      ...own.map(({ name }) => name),
    ]);
    expect(planned).toEqual([
      ["2024", 1, "2024-01"],
      ["2023", 2, "2023-12", "2023-01"],
    ]);
  });

  it("have in a pair's part the months of the stories that have it", () => {
    const table = { year: "2023", parts: 2 };
    const others = bundles.slice(3);
    const record = { ...(makeRecords(1)[0] ?? fail()), headline: "龘龘", text: "" };
    const files = buildTable(table, [{ name: "2023-05", records: [record] }, ...others]);
    expect(files.map(({ path }) => path)).toEqual(["pagefind/2023.2/0.txt", "pagefind/2023.2/1.txt"]);
    const part = Buffer.from(files[partOf("龘龘", 2)]?.content ?? []).toString();
    expect(readPart(part).get("龘龘")).toBe(bitOf("2023-05"));
  });
});

function fail(): never {
  throw new Error("No record");
}

it("the list says which bundles and tables there are", () => {
  const list = { bundles: ["2024-02", "2024-01"], newest: "2024-02", tables: [{ year: "2024", parts: 8 }] };
  expect(writeList(list)).toBe("2024-02\n2024-01\nnewest 2024-02\n2024 8");
  expect(readList(writeList(list))).toEqual(list);
  expect(readList("")).toEqual({ bundles: [], newest: null, tables: [] });
});
