import { expect, test } from "vitest";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";

test("Front matter is handed on as text, so that no YAML parser but our own ever sees it", () => {
  // gray-matter's own parser would make a date, a number and an error of these.
  const yaml = "date: 2024-06-22\npage: 0620\nopen: [\n";
  expect(readFrontMatter(`---\n${yaml}---\n正文\n`)).toEqual({
    kind: "yaml",
    yaml: yaml.trimEnd(),
    body: "正文\n",
    firstLine: 6,
  });
});

test.each(["js", "javascript", "json", "coffee", "coffeescript", "cson", "toml"])(
  "Front matter in %s is refused and not run",
  (language) => {
    const text = `---${language}\nglobalThis.frontMatterRan = true\n---\n正文\n`;
    expect(readFrontMatter(text)).toEqual({ kind: "refused", why: { kind: "foreign", language } });
    expect("frontMatterRan" in globalThis).toBe(false);
  },
);
