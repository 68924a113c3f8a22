import { Feed } from "feed";
import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { visitElements } from "@/lib/elements";
import type { FeedView } from "@/lib/site/pages/feed";
import type { PictureView } from "@/lib/site/pictures/picture";
import type { BodyView } from "@/lib/site/story/body";
import type { CorrectionView } from "@/lib/site/story/corrections";

/** RSS 2.0 with the full text of every story. */
export function renderFeed(view: FeedView): string {
  const feed = new Feed({
    title: view.title,
    description: view.description,
    id: view.url,
    link: `${view.site}/`,
    language: "zh-CN",
    copyright: view.copyright,
    // Not the time of this publish: the same stories give the same feed.
    updated: new Date(view.updated),
    generator: "newspaper-site",
    feedLinks: { rss: view.url },
  });
  for (const { url, title, summary, date, authors, section, updated, corrections, body } of view.items) {
    feed.addItem({
      id: url,
      link: url,
      title: xmlText(title),
      description: xmlText(summary),
      date: new Date(date),
      author: authors.map((name) => ({ name })),
      category: [{ name: section }],
      content: xmlText(toHtml(withAbsoluteLinks(withCorrections(bodyTree(body), corrections), url))),
      // RSS has no date of change of its own.
      extensions: updated ? [{ name: "atom:updated", objects: { _text: updated } }] : [],
    });
  }
  return feed.rss2();
}

/** XML 1.0 has no control characters, and the feed's CDATA sections end at `]]>`. */
const xmlText = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replaceAll("]]>", "]]&gt;");

function bodyTree(body: BodyView): Root {
  if (body.kind === "markdown") return withOneFile(structuredClone(body.tree), body.pictures);
  const children = body.blocks.map(
    ({ kind, runs }): Element => ({
      type: "element",
      tagName: kind === "subhead" ? "h2" : "p",
      properties: {},
      children: [{ type: "text", value: runs.map(({ text }) => text).join("") }],
    }),
  );
  return { type: "root", children };
}

/** 更正（2024年6月25日）：…, before the text that it is about. */
function withCorrections(tree: Root, corrections: readonly CorrectionView[]): Root {
  const notes = corrections.map(
    ({ dateLabel, text, by }): Element => ({
      type: "element",
      tagName: "p",
      properties: {},
      children: [{ type: "text", value: `更正（${dateLabel}）：${text}${by ? `（${by}）` : ""}` }],
    }),
  );
  return { ...tree, children: [...notes, ...tree.children] };
}

/** Each picture by its one file in a format that all feed readers know. */
function withOneFile(tree: Root, pictures: Record<string, PictureView>): Root {
  visitElements(tree, ({ tagName, properties }) => {
    const picture = tagName === "img" ? pictures[String(properties.src)] : undefined;
    if (picture)
      Object.assign(properties, { src: picture.src, width: picture.width, height: picture.height });
  });
  return tree;
}

/** Links with the site's address: in a feed `/media/…` and `#note` belong to no page. */
function withAbsoluteLinks(tree: Root, page: string): Root {
  visitElements(tree, ({ properties }) => {
    for (const name of ["href", "src"]) {
      const value = properties[name];
      if (typeof value === "string" && URL.canParse(value, page))
        properties[name] = new URL(value, page).href;
    }
  });
  return tree;
}
