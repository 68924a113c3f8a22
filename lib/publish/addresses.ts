import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import { readManifest } from "./known-site";
import { linkProblems } from "./links/check-links";
import { EMPTY_MANIFEST, type Manifest } from "./manifest/manifest";
import { checkPermalinks } from "./permalinks";
import { damagedPictures } from "./pictures/damaged";
import { redirectsOf } from "./redirects";
import { type WhereWritten, whereWritten } from "./where-written";

interface AddressesInput {
  archive: Archive;
  routes: readonly Route[];
  /** What is published. */
  last: Manifest;
  whereWritten: WhereWritten;
}

interface Addresses {
  /** Old URL → where it leads. */
  redirects: ReadonlyMap<string, string>;
  /** The same of lists that are empty now. */
  moved: ReadonlyMap<string, string>;
  /** Lists that are empty now and lead nowhere. */
  emptied: readonly string[];
  /** Addresses that two claim, that lead nowhere, that are lost. */
  problems: Problem[];
}

/** Where old addresses lead, and every rule that addresses must keep. */
export function planAddresses({ archive, routes, last, whereWritten }: AddressesInput): Addresses {
  const { redirects, problems: clashes } = redirectsOf(archive, routes, whereWritten);
  const mistaken = archive.mistaken.map(({ url }) => url);
  const { moved, emptied, problems: lost } = checkPermalinks(last, routes, redirects, mistaken);
  return { redirects, moved, emptied, problems: [...clashes, ...lost] };
}

interface CheckInput {
  content: Content;
  /** Whether all files could be read: addresses of those that couldn't seem to be lost. */
  whole: boolean;
  /** The project's folder. */
  root: string;
  contentDir: string;
  cacheDir: string;
  /** Files that could not be read. */
  unread: readonly string[];
  /** null where nothing of this content is published. */
  dist: string | null;
  /** ISO moment. */
  now: string;
}

/** What is true of two addresses whatever else the site has. */
const CERTAIN = new Set(["alias-taken", "alias-case"]);

/** What a publish at this moment would say of addresses, links and pictures. Reads the manifest of `dist`, which need not be there. */
export async function checkPublish(input: CheckInput): Promise<Problem[]> {
  const { content, whole, contentDir, cacheDir, dist, now } = input;
  const archive = archiveOf(content, now);
  const routes = routesOf(archive);
  const last = dist === null ? EMPTY_MANIFEST : await readManifest(dist);
  const { problems, ...addresses } = planAddresses({
    archive,
    routes,
    last,
    whereWritten: whereWritten(contentDir),
  });
  return [
    ...problems.filter(({ rule }) => whole || CERTAIN.has(rule)),
    ...(await linkProblems({ ...input, ...addresses, archive, routes })),
    ...(await damagedPictures({ contentDir, cacheDir, content, last })),
  ];
}
