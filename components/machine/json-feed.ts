import type { FeedView } from "@/lib/site/pages/feed";
import { contentHtml } from "./feed";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full text of every story. */
export function renderJsonFeed(view: FeedView): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: view.title,
    home_page_url: view.link,
    feed_url: view.urls.json,
    description: view.description,
    icon: view.icon,
    language: "zh-CN",
    authors: [{ name: view.paper }],
    ...(view.hub ? { hubs: [{ type: "WebSub", url: view.hub }] } : {}),
    items: view.items.map((item) => {
      const { url, title, summary, date, updated, authors, section, places, photos } = item;
      const tags = [...(section === null ? [] : [section]), ...places];
      return {
        id: url,
        url,
        title,
        content_html: contentHtml(item),
        summary,
        ...(photos[0] ? { image: photos[0].src } : {}),
        date_published: date,
        ...(updated ? { date_modified: updated } : {}),
        ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
        ...(tags.length > 0 ? { tags } : {}),
      };
    }),
  });
}
