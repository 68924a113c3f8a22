import { readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadContext } from "@/lib/content/load";
import { changedLines } from "@/lib/edit/changed-lines";
import type { StoryForm } from "@/lib/edit/form/fields";
import { formOfFile } from "@/lib/edit/form/read-form";
import { writeForm } from "@/lib/edit/form/write-form";
import { listFiles } from "@/lib/files/list-files";
import { anyCharacter } from "../../any-character";
import { FULL } from "../full-content";

const { context } = await loadContext(FULL);
if (!context) throw new Error("no context");
const { site } = context;

const formOf = (text: string): StoryForm => {
  const form = formOfFile(text, [], site);
  if (!form) throw new Error("no form");
  return form;
};
const saved = (text: string, changes: Partial<StoryForm> = {}): string | null =>
  writeForm(text, { ...formOf(text), ...changes }, [], site);

const TEXT = `---
# 开头的注释
title:   "手机: 惠民"   # 标题后面的注释
date: 2024/6/23
section: 社会
bylines:
  - {name: 高田, role: 记者}   # 第一个人
  - name: 梁增煜
    role: correspondent
photos:
  # 第一张
  - file: media/2024/a.png
    alt: '灰色'
draft: true   # 写好以后删去
---

正文。
`;

const CHANGES: readonly (readonly [string, Partial<StoryForm>])[] = [
  ["a headline", { title: "另一个标题" }],
  ["a kicker that was not there", { kicker: "引题" }],
  ["a moment", { time: "08:30" }],
  ["another section", { section: "economy" }],
  ["no draft any more", { draft: false }],
  [
    "a role, and one more",
    {
      bylines: [
        { name: "高田", role: "reporter", outlet: "" },
        { name: "梁增煜", role: "photographer", outlet: "" },
        { name: "高天", role: "author", outlet: "本报" },
      ],
    },
  ],
  ["one less", { bylines: [{ name: "高田", role: "reporter", outlet: "" }] }],
  ["nobody", { bylines: [] }],
  ["a place", { places: ["linqing"] }],
  [
    "a caption",
    { photos: [{ ref: "", file: "media/2024/a.png", alt: "灰色", caption: "一块", credit: "高田 摄" }] },
  ],
  ["an end", { expiresDay: "2024-12-31" }],
  ["another text", { body: "\n改过的正文。" }],
];

describe("what was changed in a form", () => {
  it.each(CHANGES)("%s: that alone is changed in the file", (_, change) => {
    const after = saved(TEXT, change) ?? "";
    expect(changedLines(TEXT, after).join("\n")).toMatchSnapshot();
    expect(formOf(after)).toEqual({ ...formOf(TEXT), ...change, body: formOf(after).body });
    expect(saved(after)).toBe(after);
  });

  it("keeps the line ends of a file from Windows", () => {
    const windows = `\uFEFF${TEXT.replaceAll("\n", "\r\n")}`;
    expect(saved(windows)).toBe(windows);
    expect(saved(windows, { title: "新" })?.replaceAll("\r\n", "").includes("\n")).toBe(false);
    expect(formOf(windows).body).toBe("\n正文。\n");
  });
});

describe("a form that is opened and saved", () => {
  it("changes nothing in any file of the archive with every feature", async () => {
    const files = (await listFiles(path.join(FULL, "stories"))).filter((file) => file.endsWith(".md"));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const text = await readFile(path.join(FULL, "stories", file), "utf8");
      expect([file, saved(text)]).toEqual([file, text]);
    }
  });

  it("changes nothing in any file whatever", () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "2024-06-23",
        "2024年6月23日 8:30",
        "[甲, 乙]",
        "{name: 甲}",
        "",
        "|\n  两\n  行",
        "[]",
        "~",
      ),
    );
    const key = fc.constantFrom(
      "title",
      "date",
      "bylines",
      "places",
      "photos",
      "draft",
      "section",
      "x",
      "# 注释",
    );
    const lines = fc.array(fc.tuple(key, value)).map((all) => all.map(([k, v]) => `${k}: ${v}`).join("\n"));
    fc.assert(
      fc.property(
        lines,
        fc.string({ unit: anyCharacter }),
        fc.constantFrom("\n", "\r\n"),
        (fields, body, end) => {
          const text = `---\n${fields}\n---\n${body}`.replaceAll("\n", end);
          const form = formOfFile(text, [], site);
          if (form) expect(writeForm(text, structuredClone(form), [], site)).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("says after any change what was typed", () => {
    const word = fc
      .string({ minLength: 1, unit: "grapheme" })
      .map((text) => text.replace(/[\r\n\0]/g, "").trim());
    const words = word.filter((text) => text !== "" && text !== "~" && !/^null$/i.test(text));
    fc.assert(
      fc.property(words, words, fc.string(), (title, name, body) => {
        const after = saved(TEXT, {
          title,
          bylines: [{ name: "高田", role: "reporter", outlet: "" }],
          deck: name,
          body,
        });
        const read = formOf(after ?? "");
        expect([read.title, read.deck]).toEqual([title, name]);
        expect(read.body?.trimEnd()).toBe(body.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD").trimEnd());
      }),
      { numRuns: 30 },
    );
  });
});
