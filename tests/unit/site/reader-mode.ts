import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StoryPage } from "@/components/story/story-page";
import type { StoryView } from "@/lib/site/pages/story";

/** What Firefox' reader mode makes of a story's page. */
export function readerMode(view: StoryView) {
  const page = renderToStaticMarkup(createElement(StoryPage, { view }));
  const { document } = parseHTML(
    `<!doctype html><html lang="zh-CN"><head></head><body>${page}</body></html>`,
  );
  const article = new Readability(document).parse();
  if (!article) throw new Error(`No article at ${view.meta.canonical}`);
  return article;
}
