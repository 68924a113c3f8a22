import { PICTURES } from "@/lib/pictures/variants";
import type { Pattern } from "@/lib/records/address";
import { type FeedFormat, FORMATS } from "@/lib/site/feed-urls";
import { MANIFEST_TYPE } from "@/lib/site/frame/iiif";
import type { FileKindName } from "@/lib/site/routes/row";
import { ROWS } from "@/lib/site/routes/table";
import { ISLANDS } from "../manifest/site-file";
import type { PolicyName } from "./csp";
import { ICON_FILES } from "./own-files";
import { matches, type PathPattern } from "./path-pattern";

/** How files of one kind are served. */
export interface FileKind {
  /** Where they lie. */
  paths: readonly PathPattern[];
  /** `Cache-Control`. */
  cache: string;
  policy: PolicyName;
  /** Whose pages may show it: `Cross-Origin-Resource-Policy`. Pictures also stand in feeds, which readers show on their own sites. */
  shownOn: "same-origin" | "cross-origin";
  /** Whether other sites' scripts may read it: `Access-Control-Allow-Origin: *`. Viewers of libraries run there. */
  isForAll?: true;
  /** `Content-Type`, where it is not the one of the extension. */
  type?: string;
}

/** May be kept, but is asked about each time: the answer is mostly a 304. */
export const ASK_EACH_TIME = "no-cache";
const FOREVER = "public, max-age=31536000, immutable";
const A_WEEK = "public, max-age=604800";
/** For files that editors named, who may put another picture under an old name. */
const A_DAY = "public, max-age=86400, must-revalidate";
/** For feeds and sitemaps: their readers ask often, and see soon that a story is new or was taken down. */
const A_QUARTER_HOUR = "public, max-age=900";

/** A file that programs ask for now and then. */
function machineFile(type: string): Omit<FileKind, "paths"> {
  return { cache: A_QUARTER_HOUR, policy: "file", shownOn: "same-origin", type: `${type}; charset=utf-8` };
}

/** A feed of some form. */
function feedOf(format: FeedFormat): Omit<FileKind, "paths"> {
  const type = `${FORMATS[format].type}; charset=utf-8`;
  return { cache: A_QUARTER_HOUR, policy: "file", shownOn: "same-origin", type };
}

/** How the table's files are served, by their kind there. */
const BY_KIND: Record<Exclude<FileKindName, "page" | "text">, Omit<FileKind, "paths">> = {
  search: { cache: ASK_EACH_TIME, policy: "search", shownOn: "same-origin" },
  feed: feedOf("rss"),
  atom: feedOf("atom"),
  jsonFeed: feedOf("json"),
  sitemap: { cache: A_QUARTER_HOUR, policy: "file", shownOn: "same-origin" },
  openSearch: machineFile("application/opensearchdescription+xml"),
  licence: machineFile("application/rsl+xml"),
  epub: {
    cache: ASK_EACH_TIME,
    policy: "file",
    shownOn: "same-origin",
    type: "application/epub+zip",
  },
  // Asked about each time: what is taken down should be gone from viewers, too.
  iiif: {
    cache: ASK_EACH_TIME,
    policy: "file",
    shownOn: "cross-origin",
    isForAll: true,
    type: MANIFEST_TYPE,
  },
  // The icons are of this kind, and a feed's icon is one of them.
  manifest: { cache: A_WEEK, policy: "file", shownOn: "cross-origin" },
  // The policy of a worker's own file says what the worker may ask for.
  worker: { cache: ASK_EACH_TIME, policy: "worker", shownOn: "same-origin" },
};

const kindOfRows = (kind: keyof typeof BY_KIND, more: readonly PathPattern[] = []): FileKind => ({
  paths: [...more, ...pathsOf(kind)],
  ...BY_KIND[kind],
});

/** Where the table's files of a kind lie. */
const pathsOf = (kind: FileKindName): PathPattern[] =>
  ROWS.filter(({ file }) => file === kind)
    .flatMap(({ address }) => pathPatterns(address))
    .sort();

/** `/section/{id}/feed.xml` → `/section/:id/feed.xml`. A page answers under its file's name, too. */
function pathPatterns({ pattern }: Pattern): PathPattern[] {
  // Hosts know gaps of a whole segment, and one at the end.
  const path: PathPattern = `/${pattern
    .slice(1)
    .replace(/\{([\w-]+)\}(?=\/)/g, (_, gap: string) => `:${gap.replaceAll("-", "")}`)
    .replace(/\{\w+\}.*$/, "*")}`;
  return path.endsWith("/") ? [path, `${path}index.html`] : [path];
}

/**
 * Every kind of file that is not served like the rest. No path is of two kinds: some hosts join the headers of all rules
 * that match. A test holds it.
 */
export const FILE_KINDS: readonly FileKind[] = [
  kindOfRows("search"),
  // Their names carry their content's hash.
  { paths: [`/${ISLANDS}/*`], cache: FOREVER, policy: "file", shownOn: "same-origin" },
  {
    paths: [`/${PICTURES}/*`],
    cache: FOREVER,
    policy: "file",
    shownOn: "cross-origin",
    isForAll: true,
  },
  kindOfRows("feed"),
  kindOfRows("atom"),
  kindOfRows("jsonFeed"),
  kindOfRows("sitemap"),
  kindOfRows("openSearch"),
  kindOfRows("licence"),
  kindOfRows("epub"),
  kindOfRows("iiif"),
  { paths: ["/media/*"], cache: A_DAY, policy: "file", shownOn: "cross-origin" },
  kindOfRows(
    "manifest",
    ICON_FILES.map((name): PathPattern => `/${name}`),
  ),
  kindOfRows("worker"),
];

/** Pages, plain text and everything else, and every answer that is no file: 404, 410, redirects. */
export const ORDINARY: FileKind = {
  paths: ["/*"],
  cache: ASK_EACH_TIME,
  policy: "page",
  shownOn: "same-origin",
};

/** Whether files of a kind are pages, or answers that stand for one: with others some headers mean nothing. */
export const arePages = ({ policy }: FileKind): boolean => policy === "page" || policy === "search";

/** `Cache-Control` of a kind of file. `noTransform`: nobody on the way is to make another page out of a page. */
export const cacheControl = (kind: FileKind, noTransform: boolean): string =>
  noTransform && arePages(kind) ? `${kind.cache}, no-transform` : kind.cache;

/** The kind of the file at a path of the site (decoded, without query). */
export const fileKindOf = (path: string): FileKind =>
  FILE_KINDS.find(({ paths }) => paths.some((pattern) => matches(pattern, path))) ?? ORDINARY;
