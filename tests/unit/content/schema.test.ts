import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as drafts from "@/lib/content/schema/drafts";
import { entryOf, type FieldWords, fieldWordsOf, shapeOf } from "@/lib/content/schema/field";
import { PAGE_EXAMPLE } from "@/lib/content/schema/page";
import { STORY_EXAMPLE } from "@/lib/content/schema/story";
import { validate } from "@/lib/content/schema/validate";
import { parseYaml } from "@/lib/content/yaml/parse";
import { reportOf } from "../folder";

interface Field {
  path: string;
  key: string;
  schema: z.core.$ZodType;
}

/** Every field of a schema and of what is inside its fields. */
function fieldsOf(schema: z.core.$ZodType, path: string): Field[] {
  const entry = entryOf(schema);
  if (entry) return fieldsOf(entry, `${path}[]`);
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, inner]) => [
    { path: `${path}.${key}`, key, schema: inner },
    ...fieldsOf(inner, `${path}.${key}`),
  ]);
}

const FIELDS = Object.entries(drafts).flatMap(([name, exported]) =>
  exported instanceof z.ZodType ? fieldsOf(exported, name) : [],
);

/** The value of the only field of a text in YAML. */
function exampleValue(key: string, text: string): unknown {
  const { value, problems } = parseYaml(text, "example.yml", 1);
  expect(problems).toEqual([]);
  const fields = z.record(z.string(), z.unknown()).parse(value);
  expect(Object.keys(fields)).toEqual([key]);
  return fields[key];
}

/** The values that the words give as examples. */
const examplesOf = (key: string, { example, orWritten }: FieldWords): unknown[] => [
  exampleValue(key, example),
  ...(orWritten === undefined ? [] : [exampleValue(key, `${key}: ${orWritten}`)]),
];

describe("every field of every file that editors write", () => {
  it("is found by this test", () => {
    const paths = FIELDS.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "StoryDraft.dateline.date",
        "PageDraft.stories[].corrections[].by",
        "PageDraft.fixes[].wrong",
        "SiteDraft.legal.police.number",
        "FrontDraft.leadUntil",
        "PeopleDraft[].aliases",
        "RedirectsDraft.gone[].url",
        "TopicsDraft[].aliases",
        "OcrFixesDraft[].context",
      ]),
    );
  });

  it.each(FIELDS)("$path has a label, an expectation and an example that is right", ({ key, schema }) => {
    const words = fieldWordsOf(schema);
    if (!words) throw new Error("the field has no words");
    expect(words.label).not.toBe("");
    expect(words.expected).not.toBe("");
    for (const value of examplesOf(key, words)) {
      const read = z.safeParse(schema, value);
      expect(read.error?.issues ?? []).toEqual([]);
      expect(read.data).toBeDefined();
    }
  });
});

describe("what a new file begins with", () => {
  it.each([
    ["a page", PAGE_EXAMPLE, drafts.PageDraft],
    ["a story", STORY_EXAMPLE, drafts.StoryDraft],
  ])("is right for %s", (_, example, schema) => {
    const { value, problems } = validate<object>(schema, parseYaml(example, "example.md", 1), "example.md");
    expect(problems).toEqual([]);
    expect(value).not.toBeNull();
  });
});

it("an entry that is no map of fields is reported where it stands", async () => {
  expect(await reportOf({ "people.yml": "- 高田\n", "ocr-fixes.yml": "- []\n" })).toMatchInlineSnapshot(`
    "content/ocr-fixes.yml:1:3 错误 条目的这个值不对，应是“字段: 值” [invalid-entry]
        → 写成 - {wrong: 认错的字, right: 印的字}
    content/people.yml:1:3 错误 条目的“高田”不对，应是“字段: 值” [invalid-entry]
        → 写成 - {name: 姓名, slug: xing-ming}
    2 个错误，0 个提醒"
  `);
});
