import type { SitemapView } from "@/lib/site/pages/sitemap";

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** sitemaps.org protocol: an index of parts, or the URLs of one. Our URLs need no escaping but `&`. */
export function renderSitemap({ entries }: SitemapView): string {
  switch (entries.kind) {
    case "index": {
      const parts = entries.parts.map((url) => `<sitemap>${loc(url)}</sitemap>`);
      return `${DECLARATION}\n<sitemapindex ${NAMESPACE}>\n${parts.join("\n")}\n</sitemapindex>\n`;
    }
    case "urls": {
      const urls = entries.urls.map(
        ({ url, lastmod }) => `<url>${loc(url)}${lastmod ? `<lastmod>${lastmod}</lastmod>` : ""}</url>`,
      );
      return `${DECLARATION}\n<urlset ${NAMESPACE}>\n${urls.join("\n")}\n</urlset>\n`;
    }
    default:
      return entries satisfies never;
  }
}

const loc = (url: string) => `<loc>${url.replaceAll("&", "&amp;")}</loc>`;
