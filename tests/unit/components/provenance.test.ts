import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StoryPage } from "@/components/story/story-page";
import { archiveOf } from "@/lib/site/archive/archive";
import { storyView } from "@/lib/site/pages/story";
import { contentOf, type Files, markdown, PAGE_FIELDS } from "../folder";

const PAGE = "# 样例标题\n\n□本报记者 测试甲\n\n样例文字，写得很长很长，写到这里为止。\n";
const page = (...more: string[]): Files => ({
  "pages/a.md": markdown(
    [...PAGE_FIELDS, "stories:", "  - {starts: 样例标题, slug: a, section: rural}", ...more],
    PAGE,
  ),
});

async function htmlOf(files: Files): Promise<{ head: string; html: string }> {
  const archive = archiveOf(await contentOf(files), "2026-01-01");
  const [story] = archive.stories;
  if (!story) throw new Error("no story");
  const html = renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
  return { html, head: /<article[\s\S]*?<\/header>/.exec(html)?.[0] ?? "" };
}

it("a story leads from its top to where it was printed, and says nothing of corrections it has not", async () => {
  const { head, html } = await htmlOf(page());
  expect(head).toContain('<a class="link" href="#source">原版第01版</a>');
  expect(html).toContain('id="source"');
  expect(html).not.toContain("本文有更正");
  expect(head).not.toContain("更新于");
});

it("a corrected story says so under its headline, and each correction has its own address", async () => {
  const file = markdown(
    [
      "title: 样例标题",
      "date: 2024-06-22",
      "section: rural",
      "corrections: [{date: 2024-06-25, text: 甲}, {date: 2024-06-25, text: 乙}]",
    ],
    "样例文字。",
  );
  const { head, html } = await htmlOf({ "stories/a.md": file });
  expect(head).toContain('<a class="link corrected" href="#corrections">本文有更正</a>');
  expect(head).toContain('更新于 <time dateTime="2024-06-25">');
  // The story was neither printed nor mended, so there is nothing to link to.
  expect(head).not.toContain("#source");
  for (const id of ["corrections", "correction-2024-06-25", "correction-2024-06-25-2"])
    expect(html).toContain(`id="${id}"`);
});
