import { fileOf } from "@/lib/publish/manifest/site-file";
import { type Document, isIndexed, meta } from "./documents";

/** How many links lie at most between the front page and a page that search engines should have. */
export const DEEPEST = 4;

/** Pages → how many links lie between the front page and them, by the shortest way. `origin`: the site's address. */
export function depthsOf(documents: readonly Document[], origin: string): Map<string, number> {
  const byUrl = new Map(documents.map((document) => [document.url, document]));
  const depths = new Map([["/", 0]]);
  for (const [url, depth] of depths)
    for (const to of pagesLinked(byUrl.get(url), origin))
      if (byUrl.has(to) && !depths.has(to)) depths.set(to, depth + 1);
  return depths;
}

/** The addresses on the site to which a page leads, without places in them. */
const pagesLinked = (document: Document | undefined, origin: string): string[] =>
  (document?.links ?? []).flatMap((link) => {
    const target = new URL(link, origin + (document?.url ?? ""));
    return target.origin === origin ? [decodeURIComponent(target.pathname)] : [];
  });

/** What a crawler of search engines would find wrong in the pages of a site, a line each. */
export function crawlFaults(documents: readonly Document[], origin: string): string[] {
  const depths = depthsOf(documents, origin);
  const pages = documents.filter(({ redirect, url }) => !redirect && url !== "/404.html");
  const indexed = pages.filter(isIndexed);
  return [
    ...pages.flatMap((page) => depthFault(page, depths.get(page.url))),
    ...sharedBy(indexed, "title", ({ titles }) => titles[0] ?? ""),
    ...sharedBy(indexed, "description", (document) => meta(document, "description")[0] ?? ""),
    ...indexed.flatMap((document) => canonicalFault(document, origin)),
    ...deadLinks(pages, documents, origin),
  ];
}

function depthFault(page: Document, depth: number | undefined): string[] {
  const { url } = page;
  if (depth === undefined) return [`${url}: no page leads to it`];
  return depth > DEEPEST && isIndexed(page) ? [`${url}: ${depth} links from the front page`] : [];
}

function sharedBy(pages: readonly Document[], what: string, of: (page: Document) => string): string[] {
  const urls = new Map<string, string[]>();
  for (const page of pages) urls.set(of(page), [...(urls.get(of(page)) ?? []), page.url]);
  return [...urls].flatMap(([text, shared]) => {
    if (text === "") return shared.map((url) => `${url}: no ${what}`);
    return shared.length > 1
      ? [`${shared.slice(0, 3).join(" ")} (${shared.length}): one ${what}: ${text}`]
      : [];
  });
}

const canonicalFault = ({ url, canonicals }: Document, origin: string): string[] =>
  canonicals.length === 1 && canonicals[0] === origin + url
    ? []
    : [`${url}: canonical ${canonicals.join(" ") || "missing"}`];

/** Links to addresses of pages at which there is none. */
function deadLinks(pages: readonly Document[], all: readonly Document[], origin: string): string[] {
  const files = new Set(all.map(({ url }) => fileOf(url)));
  return pages.flatMap((page) =>
    pagesLinked(page, origin)
      .filter((to) => to.endsWith("/") && !files.has(fileOf(to)))
      .map((to) => `${page.url}: leads to ${to}, where nothing is`),
  );
}
