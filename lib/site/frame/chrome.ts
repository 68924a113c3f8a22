import { cardPath } from "@/lib/pictures/cards/card";
import type { Content } from "@/lib/records/content";
import type { Picture } from "@/lib/records/story";
import type { NamedCard } from "../cards/cards";
import { FEED_FORMATS, type FeedFormat, type FeedUrls, FORMATS, feedUrls } from "../feed-urls";
import { breadcrumbList } from "../graph/breadcrumbs";
import { graphOf, type Node } from "../graph/graph";
import { type PageType, webPage } from "../graph/web-page";
import type { Link } from "../link";
import { machinePicture } from "../pictures/picture";
import { urls } from "../urls";
import { hasLicence } from "./licence";
import type { Chrome, PageMeta } from "./page";

export function chromeOf({ site, icon }: Content, current: string | null): Chrome {
  return {
    name: site.name,
    tagline: site.tagline,
    url: site.url,
    sections: site.sections.map(({ id, name }) => ({ label: name, url: urls.section(id) })),
    legal: site.legal,
    offline: site.offline,
    icon: icon ?? "svg",
    current,
  };
}

interface MetaInput {
  title: string;
  description: string;
  url: string;
  crumbs?: readonly Link[];
  noindex?: boolean;
  /** The feed of what the page is about, where that is not the whole paper. */
  feed?: { label: string; urls: FeedUrls };
  /** The IIIF manifest, a path. */
  iiif?: string | null;
  /** What is said of the page itself: of a page of which no more is said its type, else its nodes. */
  graph?: PageType | readonly Node[];
  article?: PageMeta["article"];
  baidu?: object | null;
  cited?: PageMeta["cited"];
  /** Whether browsers learn here how to search the site. */
  searchable?: boolean;
  /** Shown with shared links in the place of the site's own. */
  picture?: Picture;
  /** The same where there is no such picture. */
  card?: NamedCard | null;
}

/** What a page says to search engines. `url` and links are the site's own paths. */
export function metaOf({ site, shareImage }: Content, input: MetaInput): PageMeta {
  const {
    title,
    description,
    url,
    crumbs = [],
    noindex = false,
    feed,
    iiif,
    graph = [],
    article = null,
    searchable = false,
  } = input;
  const nodes = typeof graph === "string" ? [webPage(site, graph, input)] : graph;
  return {
    title,
    description,
    canonical: site.url + url,
    image: sharedImage(input, shareImage, site.url),
    article,
    noindex,
    feeds: feed
      ? FEED_FORMATS.map((format) => feedLink(feed, format, site.url))
      : [feedLink({ label: site.name, urls: feedUrls.paper() }, "rss", site.url)],
    baidu: input.baidu ?? null,
    cited: input.cited ?? {},
    links: [
      ...(site.license ? [{ rel: "license", url: site.license }] : []),
      ...(searchable ? searchLinks(site) : []),
    ],
    ...(iiif ? { iiif: site.url + iiif } : {}),
    graph: noindex
      ? null
      : graphOf([...nodes, ...(crumbs.length > 0 ? [breadcrumbList(crumbs, site.url)] : [])]),
  };
}

/** How to search, and the terms for programs: what is asked of one page alone. */
const searchLinks = (site: Content["site"]): PageMeta["links"] => [
  { rel: "search", type: "application/opensearchdescription+xml", url: urls.openSearch() },
  ...(hasLicence(site) ? [{ rel: "license", type: "application/rsl+xml", url: urls.licence() }] : []),
];

const feedLink = (
  { label, urls: own }: { label: string; urls: FeedUrls },
  format: FeedFormat,
  origin: string,
): PageMeta["feeds"][number] => ({ label, url: origin + own[format], type: FORMATS[format].type });

/** A page's own picture is described; its card and the paper's picture say nothing that the page's head does not. */
function sharedImage(
  { picture, card }: Pick<MetaInput, "picture" | "card">,
  paper: Picture | null,
  origin: string,
): PageMeta["image"] {
  if (picture) return { url: origin + machinePicture(picture).src, alt: picture.alt };
  if (card) return { url: `${origin}/${cardPath(card.hash)}` };
  return paper && { url: origin + machinePicture(paper).src };
}

/** 首页 › … › this page: the last crumb is the page itself. */
export const crumbsOf = (...links: Link[]): Link[] => [{ label: "首页", url: urls.front() }, ...links];
