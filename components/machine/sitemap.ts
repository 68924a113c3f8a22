import type { SitemapView } from "@/lib/site/pages/sitemap";
import { escapedXml, XML_DECLARATION } from "./xml";

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
/** Google's name for simplified Chinese, which is no tag of BCP 47. */
const LANGUAGE = "zh-cn";

/** sitemaps.org protocol: an index of parts, or the URLs of one, with Google's image and news extensions. */
export function renderSitemap({ entries }: SitemapView): string {
  switch (entries.kind) {
    case "index": {
      const parts = entries.parts.map((part) => `<sitemap>${tag("loc", part.url)}${lastmod(part)}</sitemap>`);
      return document("sitemapindex", [NAMESPACE], parts);
    }
    case "urls": {
      const urls = entries.urls.map(
        (entry) => `<url>${tag("loc", entry.url)}${lastmod(entry)}${images(entry)}</url>`,
      );
      return document("urlset", [NAMESPACE, IMAGES], urls);
    }
    case "news": {
      const publication = `<news:publication>${tag("news:name", entries.paper)}${tag("news:language", LANGUAGE)}</news:publication>`;
      const urls = entries.urls.map((entry) => {
        const news = `${publication}${tag("news:publication_date", entry.published)}${tag("news:title", entry.title)}`;
        return `<url>${tag("loc", entry.url)}<news:news>${news}</news:news>${images(entry)}</url>`;
      });
      return document("urlset", [NAMESPACE, NEWS, IMAGES], urls);
    }
    default:
      return entries satisfies never;
  }
}

const document = (root: string, namespaces: readonly string[], lines: readonly string[]): string =>
  [XML_DECLARATION, `<${root} ${namespaces.join(" ")}>`, ...lines, `</${root}>`, ""].join("\n");

const lastmod = ({ lastmod }: { lastmod: string | null }): string => (lastmod ? tag("lastmod", lastmod) : "");

const images = ({ images }: { images: readonly string[] }): string =>
  images.map((src) => `<image:image>${tag("image:loc", src)}</image:image>`).join("");

const tag = (name: string, text: string): string => `<${name}>${escapedXml(text)}</${name}>`;
