import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, changeYaml, type Value } from "@/lib/content/yaml/change";
import { parse, write } from "@/lib/content/yaml/document";

const TEXT = `# 这一版
date: 2024-06-22
deck:    # 副题，还没有写
stories:   # 清单
  # 说第一篇
  - starts: a   # 甲
    slug: b     # 乙
    # 第一篇的后话
  - {starts: "c", slug: d}   # 丙
  - starts: 'e'
    corrections:
      - date: 2024-06-23
        text: |
          一行
          两行
      # 还有
places: [p,  q]   # 地方

# 最后
`;
const change = (...changes: Change[]) => changeYaml(TEXT, changes);
/** The lines of the result that are not those of the text, with their numbers. */
const others = (text: string) => {
  const old = TEXT.split("\n");
  return text.split("\n").flatMap((line, index) => (old.includes(line) ? [] : [`${index + 1}: ${line}`]));
};

describe("a change touches its own lines alone:", () => {
  it("a field that is there", () => {
    expect(others(change({ kind: "set", path: ["date"], value: "2024-06-25" }))).toEqual([
      "2: date: 2024-06-25",
    ]);
    expect(others(change({ kind: "set", path: ["stories", 0, "slug"], value: "x y: z" }))).toEqual([
      '7:     slug: "x y: z"     # 乙',
    ]);
    expect(others(change({ kind: "set", path: ["stories", 1, "slug"], value: "x" }))).toEqual([
      '9:   - {starts: "c", slug: x}   # 丙',
    ]);
    expect(others(change({ kind: "set", path: ["deck"], value: "副题" }))).toEqual([
      "3: deck: 副题    # 副题，还没有写",
    ]);
    expect(others(change({ kind: "set", path: ["places"], value: ["r"] }))).toEqual([
      "17: places: [r]   # 地方",
    ]);
  });

  it("a new field, at the end of its map or below one that is named", () => {
    expect(
      others(change({ kind: "set", path: ["stories", 0, "takedown"], value: { date: "2024-07-01" } })),
    ).toEqual(["8:     takedown: {date: 2024-07-01}"]);
    expect(others(change({ kind: "set", path: ["stories", 1, "section"], value: "民生" }))).toEqual([
      '9:   - {starts: "c", slug: d, section: 民生}   # 丙',
    ]);
    expect(others(change({ kind: "set", path: ["name"], value: "要闻", below: ["date"] }))).toEqual([
      "3: name: 要闻",
    ]);
    expect(others(change({ kind: "set", path: ["name"], value: "要闻" }))).toEqual(["18: name: 要闻"]);
  });

  it("an entry more, of a list that is there or not", () => {
    const value = { date: "2024-06-25", text: "“三”应为“四”" };
    const written = "- {date: 2024-06-25, text: “三”应为“四”}";
    expect(others(change({ kind: "append", path: ["stories", 2, "corrections"], value }))).toEqual([
      `16:       ${written}`,
    ]);
    expect(others(change({ kind: "append", path: ["stories", 0, "corrections"], value }))).toEqual([
      `9:       ${written}`,
    ]);
    expect(others(change({ kind: "append", path: ["places"], value: "r" }))).toEqual([
      "17: places: [p,  q, r]   # 地方",
    ]);
  });

  it("what is taken out", () => {
    const without = (path: (string | number)[]) => change({ kind: "remove", path });
    const lines = TEXT.split("\n");
    const gone = (from: number, to: number) =>
      lines.filter((_, index) => index < from - 1 || index > to - 1).join("\n");
    expect(without(["date"])).toBe(gone(2, 2));
    expect(without(["stories", 0])).toBe(gone(6, 8));
    expect(without(["stories", 2, "corrections"])).toBe(gone(11, 15));
    expect(without(["stories", 1, "slug"])).toBe(TEXT.replace(", slug: d}", "}"));
    expect(without(["places", 0])).toBe(TEXT.replace("[p,  q]", "[q]"));
    expect(without(["stories", 0, "starts"])).toBe(TEXT.replace("- starts: a   # 甲\n    slug", "- slug"));
  });

  it("an empty text becomes one with a field", () => {
    expect(changeYaml("", [{ kind: "set", path: ["slug"], value: "a" }])).toBe("slug: a\n");
    expect(changeYaml("# 甲\n", [{ kind: "append", path: ["aliases"], value: "/a/" }])).toBe(
      "# 甲\naliases: [/a/]\n",
    );
  });
});

const word = fc.stringMatching(/^[a-z甲乙“”: #,{}[\]'"&*!|>%@-]{1,8}$/);
const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(word, tie("value"), { maxKeys: 3 }),
  ),
})).value;

describe("whatever a text has and whatever is changed", () => {
  const said = (text: string): unknown => parse(text).toJS() ?? {};
  const map = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), value, { minKeys: 1, maxKeys: 4 });

  it("the field says what was set, and the others what they said", () => {
    fc.assert(
      fc.property(map, fc.stringMatching(/^[a-z]{1,3}$/), value, (fields, key, set) => {
        const before = said(write(fields));
        const after = said(changeYaml(write(fields), [{ kind: "set", path: [key], value: set }]));
        expect(after).toEqual({ ...(before as object), [key]: said(write(set)) });
      }),
    );
  });

  it("what was added and is taken out again leaves the text as it was", () => {
    fc.assert(
      fc.property(map, value, (fields, set) => {
        const text = `# 上\n${write(fields)}# 下\n`;
        const added = changeYaml(text, [{ kind: "set", path: ["zzzz"], value: set }]);
        expect(changeYaml(added, [{ kind: "remove", path: ["zzzz"] }])).toBe(text);
      }),
    );
  });
});
