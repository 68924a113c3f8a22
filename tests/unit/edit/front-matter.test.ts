import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadContent } from "@/lib/content/load";
import type { Value as YamlValue } from "@/lib/content/yaml/change";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { unixText } from "@/lib/content/yaml/line-ends";
import { parseYaml } from "@/lib/content/yaml/parse";
import { changedLines } from "@/lib/edit/changed-lines";
import { editStory } from "@/lib/edit/edit-story";
import { changeFrontMatter } from "@/lib/edit/front-matter";
import { saveRevision } from "@/lib/edit/save";
import { listFiles } from "@/lib/files/list-files";
import { contentFolder, markdown, PAGE_FIELDS, story } from "../folder";

const Value: z.ZodType<YamlValue> = z.lazy(() =>
  z.union([z.string(), z.array(Value), z.record(z.string(), Value)]),
);

/** Every file of these folders that has fields, with what they say. */
async function filesWithFields() {
  const found: { text: string; fields: [string, YamlValue][] }[] = [];
  for (const folder of ["content", "tests/fixtures/content/full"])
    for (const file of (await listFiles(folder)).filter((name) => /^(?:pages|stories)\/.*\.md$/.test(name))) {
      const text = await readFile(path.join(folder, file), "utf8");
      const read = readFrontMatter(unixText(text));
      const value = read.kind === "yaml" ? parseYaml(read.yaml, file, 2).value : null;
      if (typeof value === "object" && value !== null)
        found.push({ text, fields: Object.entries(z.record(z.string(), Value).parse(value)) });
    }
  return found;
}

describe("the fields of a file", () => {
  it("are written as they are typed where a form saves what it was opened with: no byte is another one", async () => {
    const files = await filesWithFields();
    expect(files.length).toBeGreaterThan(5);
    for (const { text, fields } of files)
      for (const given of [text, `\uFEFF${text.replaceAll("\n", "\r\n")}`])
        for (const [key, value] of fields)
          expect(changeFrontMatter(given, [{ kind: "set", path: [key], value }])).toBe(given);
  });

  it("change alone, whatever stands around them", () => {
    const ends = fc.constantFrom("\n", "\r\n");
    const lines = fc.array(fc.constantFrom("# 甲", "", "deck: 'x'   # 乙", "places: [a,  b]"), {
      maxLength: 4,
    });
    const body = fc.array(fc.constantFrom("甲。", "---", "", "title: 乙"), { maxLength: 5 });
    fc.assert(
      fc.property(lines, body, ends, fc.boolean(), fc.boolean(), (above, below, end, mark, last) => {
        const fields = [...new Set(above)];
        const parts = ["---", ...fields, "title: 旧   # 标题", "---", ...below];
        const text = `${mark ? "\uFEFF" : ""}${parts.join(end)}${last ? end : ""}`;
        const after = changeFrontMatter(text, [{ kind: "set", path: ["title"], value: "新" }]);
        expect(after).toBe(text.replace("title: 旧", "title: 新"));
      }),
    );
  });

  it("of a file that has none are not made up", () => {
    expect(changeFrontMatter("甲。\n", [{ kind: "set", path: ["title"], value: "新" }])).toBeNull();
    expect(changeFrontMatter("---\ntitle: 甲\n", [{ kind: "set", path: ["title"], value: "新" }])).toBeNull();
    expect(changeFrontMatter("---\n---\n甲。\n", [{ kind: "set", path: ["title"], value: "新" }])).toBe(
      "---\ntitle: 新\n---\n甲。\n",
    );
  });
});

it("what an edit changed is said line by line", () => {
  expect(changedLines("a\nb\nc\n", "a\nx\ny\nc\n")).toEqual(["- 2: b", "+ 2: x", "+ 3: y"]);
  expect(changedLines("a\r\n", "a\r\n")).toEqual([]);
});

it("a story whose place on its page another one has by now is not mistaken for that one", async () => {
  const entry = (starts: string, slug: string) => [
    `  - starts: ${starts}`,
    `    slug: ${slug}`,
    "    section: rural",
  ];
  const [bridge, potatoes] = ["# 大桥合龙\n\n大桥昨天合龙。\n", "# 土豆丰收\n\n土豆今年丰收。\n"];
  const entries = [...entry("大桥合龙", "daqiao"), ...entry("土豆丰收", "tudou")];
  const page = (body: string) => markdown([...PAGE_FIELDS, "stories:", ...entries], body);
  const folder = await contentFolder({ "pages/a.md": page(`${bridge}\n${potatoes}`) });
  const { content } = await loadContent(folder);
  const found = content?.stories.find(({ slug }) => slug === "daqiao");
  if (!content || !found) throw new Error("no story");
  const edit = { kind: "takedown", date: "2024-06-23", reason: "应当事人要求" } as const;
  expect((await editStory(folder, content, found, edit)).kind).toBe("edited");
  await writeFile(path.join(folder, "pages/a.md"), page(`${potatoes}\n${bridge}`));
  expect((await editStory(folder, content, found, edit)).kind).toBe("refused");
});

it("a file that somebody else has saved meanwhile is not overwritten", async () => {
  const before = story("甲。");
  const folder = await contentFolder({ "stories/a.md": before });
  const revision = { file: "content/stories/a.md", before, after: story("乙。") };
  const there = () => readFile(path.join(folder, "stories/a.md"), "utf8");
  await writeFile(path.join(folder, "stories/a.md"), story("丙。"));
  expect(await saveRevision(folder, revision)).toMatchObject({ kind: "stale", there: story("丙。") });
  expect(await there()).toBe(story("丙。"));
  expect(await saveRevision(folder, { ...revision, before: story("丙。") })).toEqual({ kind: "saved" });
  expect(await there()).toBe(story("乙。"));
});
