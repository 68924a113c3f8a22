import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadContent } from "@/lib/content/load";
import { fieldWordsOf } from "@/lib/content/schema/field";
import { SHARED_FIELDS } from "@/lib/content/schema/fields/shared";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { FiledStory } from "@/lib/records/content";
import { keysOf } from "@/lib/records/keys";
import { contentFolder, type Files, markdown, PAGE_FIELDS, story, temporaryFolder } from "../folder";

/** The first and the second part of one story, the second with a line of its own in its entry. */
const partsWith = (line: string): Files => ({
  "pages/2024-06-22-01.md": markdown(
    [...PAGE_FIELDS, "stories:", "  - {starts: 样城大桥提前合龙, slug: shang, section: rural}"],
    "# 样城大桥提前合龙\n\n□本报记者 张样例\n\n大桥合龙的消息传来，样例村民都说了很多很多的话，样例老人说，他等这一天等了整整六十\n\n（下转第二版）\n",
  ),
  "pages/2024-06-22-02.md": markdown(
    [
      ...PAGE_FIELDS.map((field) => field.replace("01", "02")),
      "stories:",
      "  - starts: 样城大桥合龙",
      "    slug: xia",
      "    section: rural",
      `    ${line}`,
    ],
    "# 样城大桥合龙\n\n（上接第一版）年，如今终于等到了样例大桥合龙的这一天，样例文字写到这里为止。\n",
  ),
});

/** The only story of a folder with these files, when it is read and when it comes out of the cache. */
async function readTwice(files: Files): Promise<FiledStory[]> {
  const content = await contentFolder({ ...files });
  const cache = { folder: await temporaryFolder(), version: "1" };
  const stories = [];
  for (const _ of ["read", "from the cache"]) {
    const loaded = await loadContent(content, cache);
    stories.push(...(loaded.content?.stories ?? []));
  }
  expect(stories).toHaveLength(2);
  return stories;
}

describe.each(keysOf(SHARED_FIELDS))("the record has %s as an editor wrote it", (key) => {
  const example = fieldWordsOf(SHARED_FIELDS[key])?.example ?? "";
  const written = z.object(SHARED_FIELDS).parse(parseYaml(example, "example.yml", 1).value);

  it("of a story in a file of its own", async () => {
    for (const each of await readTwice({ "stories/a.md": story("正文。\n", example) }))
      expect(each[key]).toEqual(written[key]);
  });

  it("of a story of a page", async () => {
    const page = markdown(
      [
        ...PAGE_FIELDS,
        "stories:",
        "  - starts: 样例标题",
        "    slug: yi",
        "    section: rural",
        `    ${example}`,
      ],
      "# 样例标题\n\n□记者 张样例\n\n样例第一段说的是甲事，甲事说得很长很长，写到这里为止。\n",
    );
    for (const each of await readTwice({ "pages/2024-06-22-01.md": page }))
      expect(each[key]).toEqual(written[key]);
  });

  it("of the second part of a story, whose first part has none", async () => {
    for (const each of await readTwice(partsWith(example))) expect(each[key]).toEqual(written[key]);
  });
});
