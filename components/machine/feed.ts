import { Feed } from "feed";
import { toHtml } from "hast-util-to-html";
import type { FeedPhoto, FeedView } from "@/lib/site/pages/feed";
import { ChineseDate } from "./chinese-date";
import { feedContent } from "./feed-content";
import { xmlText } from "./xml";

/** Media RSS, for photos: the library declares all namespaces but this one. */
const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** RSS 2.0 with the full text of every story. */
export function renderFeed(view: FeedView): string {
  const feed = new Feed({
    title: xmlText(view.title),
    description: xmlText(view.description),
    id: view.url,
    link: view.link,
    language: "zh-CN",
    copyright: view.copyright,
    // Not the time of this publish: the same stories give the same feed.
    updated: new ChineseDate(view.updated),
    generator: "newspaper-site",
    feedLinks: { rss: view.url },
  });
  for (const { url, title, summary, date, authors, section, updated, content, photos } of view.items) {
    feed.addItem({
      id: url,
      link: url,
      title: cdata(title),
      description: cdata(summary),
      date: new ChineseDate(date),
      category: section === null ? [] : [{ name: section }],
      content: cdata(toHtml(feedContent(content, url))),
      extensions: [
        // RSS wants an address of e-mail in `author`. One creator with all names: readers show one alone.
        ...(authors.length > 0 ? [text("dc:creator", authors.join("、"))] : []),
        // RSS has no date of change of its own.
        ...(updated ? [text("atom:updated", updated)] : []),
        ...(photos.length > 0
          ? [{ name: "media:content", objects: new Repeated(...photos.map(media)) }]
          : []),
      ],
    });
  }
  return feed.rss2().replace("<rss ", `<rss ${MEDIA} `);
}

const text = (name: string, value: string) => ({ name, objects: { _text: xmlText(value) } });

/** An element for each: the library, whose types know of one, writes them all. */
class Repeated extends Array<object> {
  [name: string]: unknown;
}

/** A photo in Media RSS. */
const media = ({ src, width, height, caption, credit }: FeedPhoto) => ({
  _attributes: { url: src, medium: "image", width, height },
  ...(caption ? { "media:description": { _text: xmlText(caption) } } : {}),
  ...(credit ? { "media:credit": { _text: xmlText(credit) } } : {}),
});

/** The feed's CDATA sections end at `]]>`. */
const cdata = (value: string) => xmlText(value).replaceAll("]]>", "]]&gt;");
