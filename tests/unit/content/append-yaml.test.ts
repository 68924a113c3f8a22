import { describe, expect, it } from "vitest";
import { appendToList } from "@/lib/content/yaml/edit";
import { parseYaml } from "@/lib/content/yaml/parse";

const ENTRY = { wrong: "2O24", right: "2024", context: ["^2O24年", "“2O24年: 甲"], note: "" };

describe("adding entries to a YAML list", () => {
  it.each([
    ["an empty file", ""],
    ["comments alone", "# 已知的误识\n"],
    ["a list", "# 一\n- {wrong: 甲,   right: 乙}   # 二\n\n# 三\n"],
    ["no line end", "- wrong: 甲"],
    ["an indented list", "  - wrong: 甲\n    right: 乙\n"],
  ])("%s: what is written stays, byte for byte", (_, text) => {
    const after = appendToList(text, [ENTRY]);
    expect(after.startsWith(text)).toBe(true);
    expect(listOf(after)).toEqual([...listOf(text), ENTRY]);
  });

  it.each([["[]\n"], ["[{wrong: 甲, right: 乙}]\n"], ["---\n- wrong: 甲\n...\n"]])(
    "%j: keeps its entries",
    (text) => {
      expect(listOf(appendToList(text, [ENTRY]))).toEqual([...listOf(text), ENTRY]);
    },
  );
});

function listOf(text: string): unknown[] {
  const { value, empty, problems } = parseYaml(text, "a.yml", 1);
  expect(problems).toEqual([]);
  return empty || !Array.isArray(value) ? [] : value;
}
