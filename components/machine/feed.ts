import { Feed } from "feed";
import { toHtml } from "hast-util-to-html";
import type { FeedPhoto, FeedView } from "@/lib/site/pages/feed";
import { ChineseDate } from "./chinese-date";
import { feedContent } from "./feed-content";
import { escapedXml, xmlText } from "./xml";

/** Media RSS, for photos: the library declares all namespaces but this one. */
const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"';

/** RSS 2.0 with the full text of every story. */
export function renderRss(view: FeedView): string {
  const feed = feedOf(view, { id: view.urls.rss });
  for (const item of view.items) {
    const { url, title, summary, date, authors, updated, photos } = item;
    feed.addItem({
      id: url,
      link: url,
      title: cdata(title),
      // RSS reads it as HTML, in which a `<` of the text is spelt out; a title is text.
      description: cdata(escapedXml(summary)),
      date: new ChineseDate(date),
      category: categories(item),
      content: cdata(contentHtml(item)),
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

/** Atom 1.0 (RFC 4287) with the same. Its titles and summaries are HTML, in which a `<` of the text is spelt out. */
export function renderAtom(view: FeedView): string {
  const feed = feedOf(view, { id: view.urls.atom, author: { name: xmlText(view.paper) } });
  for (const item of view.items) {
    const { url, title, summary, date, authors, updated } = item;
    feed.addItem({
      id: url,
      link: url,
      title: cdata(escapedXml(title)),
      description: cdata(escapedXml(summary)),
      date: new ChineseDate(updated ?? date),
      published: new ChineseDate(date),
      // RFC 4287 has no entry without one.
      author: (authors.length > 0 ? authors : [view.paper]).map((name) => ({ name: xmlText(name) })),
      category: categories(item).map(({ name }) => ({ name, term: name })),
      content: cdata(contentHtml(item)),
    });
  }
  return feed.atom1().replace("<feed ", '<feed xml:lang="zh-CN" ');
}

const feedOf = (
  { title, description, link, urls, hub, updated, copyright }: FeedView,
  own: Pick<ConstructorParameters<typeof Feed>[0], "id" | "author">,
): Feed =>
  new Feed({
    title: xmlText(title),
    description: xmlText(description),
    link,
    language: "zh-CN",
    copyright: xmlText(copyright),
    // Not the time of this publish: the same stories give the same feed.
    updated: new ChineseDate(updated),
    generator: "newspaper-site",
    feedLinks: { rss: urls.rss, atom: urls.atom },
    ...(hub ? { hub } : {}),
    ...own,
  });

type Item = FeedView["items"][number];

/** What a story's page says, as HTML. */
export const contentHtml = ({ content, url }: Item): string => toHtml(feedContent(content, url));

/** The library does not escape `<` in attributes. */
const categories = ({ section }: Item): { name: string }[] =>
  section === null ? [] : [{ name: xmlText(section).replaceAll("<", "＜") }];

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
