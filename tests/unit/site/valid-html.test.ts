import path from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { StoryPage } from "@/components/story/story-page";
import { loadContent } from "@/lib/content/load";
import { archiveOf } from "@/lib/site/archive/archive";
import { storyView } from "@/lib/site/pages/story";
import { htmlFaults } from "../../html-rules";

const FULL = path.join(import.meta.dirname, "../../fixtures/content/full");

it("the page of every story of a content that has everything is valid HTML", async () => {
  const { content } = await loadContent(FULL);
  if (!content) throw new Error("no content");
  const archive = archiveOf(content, "2026-12-01T00:00:00Z");
  expect(archive.stories.length).toBeGreaterThan(0);
  const faults = archive.stories.flatMap((story) => {
    const body = renderToStaticMarkup(createElement(StoryPage, { view: storyView(archive, story) }));
    return htmlFaults(
      story.url,
      `<!DOCTYPE html><html lang="zh-CN"><head><title>样例</title></head><body>${body}</body></html>`,
    );
  });
  expect(faults).toEqual([]);
});
