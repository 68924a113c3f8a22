import type { Content } from "@/lib/records/content";
import { breadcrumbList } from "./json-ld";
import { urls } from "./urls";
import type { Chrome, Link, PageMeta } from "./views";

/** The default picture of shared links is made at this size. */
export const SHARE_IMAGE = { width: 1200, height: 630 };

export function chromeOf({ site }: Content, current: string | null): Chrome {
  return {
    name: site.name,
    tagline: site.tagline,
    url: site.url,
    sections: site.sections.map(({ id, name }) => ({ label: name, url: urls.section(id) })),
    legal: site.legal,
    current,
  };
}

interface MetaInput {
  title: string;
  description: string;
  url: string;
  crumbs?: readonly Link[];
  noindex?: boolean;
  feed?: Link;
  jsonLd?: object[];
  article?: PageMeta["article"];
}

/** What search engines are told of a page. `url` and links are the site's own paths. */
export function metaOf({ site }: Content, input: MetaInput): PageMeta {
  const { title, description, url, crumbs = [], noindex = false, feed, jsonLd = [], article = null } = input;
  const image = site.image ? { url: `${site.url}/${site.image}`, ...SHARE_IMAGE, alt: site.name } : null;
  return {
    title,
    description,
    canonical: site.url + url,
    image,
    article,
    noindex,
    feed: { label: feed?.label ?? site.name, url: site.url + (feed?.url ?? urls.feed()) },
    jsonLd: [...jsonLd, ...(crumbs.length > 0 ? [breadcrumbList(crumbs, site.url)] : [])],
  };
}

/** 首页 › … › this page: the last crumb is the page itself. */
export const crumbsOf = (...links: Link[]): Link[] => [{ label: "首页", url: urls.front() }, ...links];
