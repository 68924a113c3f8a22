import type { Content } from "@/lib/records/content";
import type { Archive } from "@/lib/site/archive/archive";
import { pictureHost } from "@/lib/site/pictures/page-file";
import { type InlineHashes, mergeHashes } from "./hosting/csp";
import { hostFiles } from "./hosting/host-files";
import { redirectFile } from "./hosting/redirect-page";
import { EMPTY_MANIFEST, type FileEntry, type Manifest, type PageEntry } from "./manifest/manifest";
import { ISLANDS, type SiteFile } from "./manifest/site-file";
import type { Staging } from "./merge/staging";
import { iconFiles, iconSource } from "./pictures/icons";
import { nextDue, type Plan } from "./plan/plan";
import type { RenderedPages } from "./render/render";

interface NewManifestInput {
  root: string;
  contentDir: string;
  cacheDir: string;
  now: string;
  last: Manifest;
  basis: string;
  /** All content, what is not yet shown, too. */
  content: Content;
  archive: Archive;
  plan: Plan;
  rendered: RenderedPages;
  bundles: Manifest["bundles"];
  /** Editors' files and what was made of them: see `pictures/stage.ts`. */
  pictures: { variants: Record<string, FileEntry>; copied: Manifest["copied"] };
  /** Old URL → where it leads. */
  redirects: ReadonlyMap<string, string>;
  /** The same of lists that are empty now. */
  moved: ReadonlyMap<string, string>;
  /** Lists that are empty now and lead nowhere. */
  emptied: readonly string[];
  staging: Staging;
}

/** What the site will hold: what was rendered, what stays, and all files that need no rendering. */
export async function newManifest(input: NewManifestInput): Promise<Manifest> {
  const { now, last, basis, content, plan, rendered, bundles, pictures, moved, staging } = input;
  const inlined = inlinedOf(input);
  await putInterim(input, inlined);
  return {
    version: last.version,
    basis,
    due: nextDue(content, now),
    pages: pageEntries(plan, rendered, last.pages),
    bundles,
    copied: pictures.copied,
    files: {
      ...islandEntries(rendered, last.files),
      ...pictures.variants,
      ...(await putAll(await smallFiles(input, inlined), staging)),
    },
    moved: [...moved.keys()],
    inlined,
  };
}

/** What the site's pages have inlined: those of other templates are all rendered anew. */
const inlinedOf = ({ basis, last, rendered }: NewManifestInput): InlineHashes =>
  inlinedBy(rendered, basis === last.basis ? last.inlined : EMPTY_MANIFEST.inlined);

/** While everything is replaced old pages and new ones are served under one policy, which allows for both. */
async function putInterim(input: NewManifestInput, inlined: InlineHashes): Promise<void> {
  const { last, staging } = input;
  const both = mergeHashes([inlined, last.inlined]);
  const own = mergeHashes([inlined]);
  if (JSON.stringify(both) === JSON.stringify(own)) return;
  for (const file of hostFiles({ ...hostingOf(input), ...both })) await staging.putInterim(file);
}

/** Icons, pages at old addresses, and what tells servers how to serve the site. */
async function smallFiles(input: NewManifestInput, inlined: InlineHashes): Promise<SiteFile[]> {
  const { root, contentDir, cacheDir, content, archive } = input;
  const hosting = hostingOf(input);
  return [
    ...(await iconFiles({ ...iconSource(root, contentDir, content.icon), cacheDir })),
    // Of pages alone: a program that reads feeds follows redirects of servers, not pages that lead on.
    ...[...hosting.redirects]
      .filter(([from]) => from.endsWith("/"))
      .map(([from, to]) => redirectFile(from, to, archive.site.url)),
    ...hostFiles({ ...hosting, ...mergeHashes([inlined]) }),
  ];
}

/** What servers must know of the site beside what its pages have inlined. */
const hostingOf = ({ archive, redirects, moved, emptied }: NewManifestInput) => ({
  redirects: new Map([...redirects, ...moved]),
  gone: [...archive.withdrawn.map(({ url }) => url), ...emptied],
  pictureHost: pictureHost(archive.site),
  siteUrl: archive.site.url,
  noTransform: archive.site.noTransform,
});

function pageEntries(
  { inputs }: Plan,
  { pages }: RenderedPages,
  last: Manifest["pages"],
): Record<string, PageEntry> {
  const entries: Record<string, PageEntry> = {};
  for (const [url, made] of inputs) {
    const entry = pages.get(url)?.entry ?? last[url];
    if (!entry) throw new Error(`${url} was not rendered`);
    entries[url] = [entry[0], entry[1], made];
  }
  return entries;
}

/** The islands of this publish's templates, or, where nothing was rendered, those that are published. */
const islandEntries = ({ islands }: RenderedPages, last: Manifest["files"]): Record<string, FileEntry> =>
  islands ?? Object.fromEntries(Object.entries(last).filter(([file]) => file.startsWith(`${ISLANDS}/`)));

async function putAll(files: readonly SiteFile[], staging: Staging): Promise<Record<string, FileEntry>> {
  const entries: Record<string, FileEntry> = {};
  for (const file of files) entries[file.path] = await staging.put(file);
  return entries;
}

/** All that pages have inlined; pages that were not rendered have what they had. */
function inlinedBy({ pages }: RenderedPages, last: InlineHashes): InlineHashes {
  const { styleHashes, scriptHashes } = mergeHashes([
    last,
    ...[...pages.values()].map(({ inlined }) => inlined),
  ]);
  return { styles: [...styleHashes], scripts: [...scriptHashes] };
}
