import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { inside, writeByRename } from "./files";
import { fileOf, withCopies } from "./site-file";

/** What `dist/` holds and what it was made from. Hidden, so that no server hands it out. */
export const MANIFEST = ".publish.json";
/** The paths that a publish was about to write: what it left behind if it was killed. */
export const JOURNAL = ".publish-journal.json";

const VERSION = 2;
/** No content has this hash, and nothing is made from these inputs. */
export const UNKNOWN = "";
/** The hash of what was published, and is not there. */
const MISSING = "-";
/** The hash of what no manifest knows: a killed publish left it behind. */
export const LEFT_BEHIND = "?";

const FileEntry = z.tuple([z.string(), z.number()]);
/** Hash of the content and size in bytes; of copies the file's own. */
export type FileEntry = z.infer<typeof FileEntry>;
const PageEntry = z.tuple([z.string(), z.number(), z.string()]);
/** The same and the digests of what the page was made from: see `plan.ts`. */
export type PageEntry = z.infer<typeof PageEntry>;
const CopyEntry = z.tuple([z.string(), z.number(), z.string()]);

/** Sources for a content security policy. */
const Inlined = z.object({ styles: z.array(z.string()), scripts: z.array(z.string()) });

const Manifest = z.object({
  version: z.literal(VERSION),
  /** Digest of what every page is made with: the templates, the site's settings. */
  basis: z.string(),
  /** The next moment at which something is due that today is not; ISO. */
  due: z.string().nullable(),
  /** By URL. */
  pages: z.record(z.string(), PageEntry),
  /** Search bundles by name, and their files by path. */
  bundles: z.record(z.string(), z.object({ inputs: z.string(), files: z.record(z.string(), FileEntry) })),
  /** Copies of files of `public/` and `content/media/`, by path; the third is the size and time of the original. */
  copied: z.record(z.string(), CopyEntry),
  /** All others, by path. */
  files: z.record(z.string(), FileEntry),
  /** URLs of lists that are empty now: they lead to the next larger one. */
  moved: z.array(z.string()),
  /** What the pages have inlined, and what they had before everything was last rendered: see `next-manifest.ts`. */
  inlined: Inlined,
  inlinedBefore: Inlined,
});
export type Manifest = z.infer<typeof Manifest>;

export const EMPTY: Manifest = {
  version: VERSION,
  basis: UNKNOWN,
  due: null,
  pages: {},
  bundles: {},
  copied: {},
  files: {},
  moved: [],
  inlined: { styles: [], scripts: [] },
  inlinedBefore: { styles: [], scripts: [] },
};

const Journal = z.object({ becomes: z.string(), paths: z.array(z.string()) });

export const hashOf = (content: Uint8Array | string): string =>
  hash("sha256", content, "base64url").slice(0, 16);

export const serialised = (manifest: Manifest): string => JSON.stringify(manifest);

/**
 * What `dist/` holds according to its manifest; nothing where that is missing, damaged or of another version: all is
 * then written anew. What a killed publish was writing is unknown.
 */
export async function readManifest(dist: string): Promise<Manifest> {
  const { manifest, doubtful } = await readRecords(dist);
  const known = manifest ?? (await unrecorded(dist));
  return doubtful.length > 0 ? doubting(known, new Set(doubtful), thereIn(dist)) : known;
}

/** The manifest with nothing of it believed: whatever `dist` was made to hold meanwhile, all is written anew. */
export const distrusted = (dist: string, manifest: Manifest): Manifest =>
  doubting(manifest, new Set(pathsOf(manifest).keys()), thereIn(dist));

const thereIn =
  (dist: string) =>
  (file: string): boolean =>
    existsSync(inside(dist, file));

/** What only this program puts into `dist/`. */
const OURS =
  /^(?:\d{4}|islands|media|pagefind|paper|people|place|section|sitemaps|about|corrections|search)\/|^(?:index|404)\.html|^(?:feed|sitemap)\.xml|^robots\.txt/;
const PAGE = /(?:^|\/)index\.html$/;

/** A site without a manifest that can be read: all of its pages are known, and nothing of what is in them. */
async function unrecorded(dist: string): Promise<Manifest> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((file) => OURS.test(file));
  const isPage = (file: string) => PAGE.test(file);
  const urlOf = (file: string) => `/${file.slice(0, -"index.html".length)}`;
  return {
    ...EMPTY,
    pages: Object.fromEntries(
      files.filter(isPage).map((file): [string, PageEntry] => [urlOf(file), [UNKNOWN, 0, UNKNOWN]]),
    ),
    files: Object.fromEntries(
      files.filter((file) => !isPage(file)).map((file): [string, FileEntry] => [file, [UNKNOWN, 0]]),
    ),
  };
}

/** What a site's records say of its files, in `dist/` or wherever else it lies. */
export interface Records {
  /** null where it is missing, damaged or of another version. */
  manifest: Manifest | null;
  /** Hash of the manifest's text. */
  hash: string;
  /** The paths of which nothing is certain: what somebody who was killed was writing. */
  doubtful: readonly string[];
  /** Hash of the manifest that a journal, if one is there, leads to. */
  becomes: string | null;
}

/** The records as the texts of the manifest and the journal tell them; an empty text is one that is not there. */
export function recordsOf(manifestText: string, journalText: string): Records {
  const hash = hashOf(manifestText);
  const journal = parse(Journal, journalText);
  const doubtful = journal && journal.becomes !== hash ? journal.paths : [];
  return { manifest: parse(Manifest, manifestText), hash, doubtful, becomes: journal?.becomes ?? null };
}

export async function readRecords(dist: string): Promise<Records> {
  const text = (name: string) => readFile(path.join(dist, name), "utf8").catch(() => "");
  return recordsOf(await text(MANIFEST), await text(JOURNAL));
}

function parse<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The manifest with nothing believed of some paths: what is there has unknown content, what is not is to be added, and
 * what the new site does not want must go, whether the manifest knows of it or not.
 */
function doubting(
  manifest: Manifest,
  paths: ReadonlySet<string>,
  isThere: (file: string) => boolean,
): Manifest {
  const isDoubtful = (file: string, bytes: number) => withCopies(file, bytes).some((each) => paths.has(each));
  const certain = <T extends readonly [string, number, ...unknown[]]>(files: Record<string, T>) =>
    Object.fromEntries(Object.entries(files).filter(([file, [, bytes]]) => !isDoubtful(file, bytes)));
  const known: Manifest = {
    ...manifest,
    // The permalink check needs to know of them all.
    pages: Object.fromEntries(
      Object.entries(manifest.pages).map(([url, [hash, bytes, inputs]]): [string, PageEntry] => {
        const file = fileOf(url);
        if (!isDoubtful(file, bytes)) return [url, [hash, bytes, inputs]];
        return [url, [isThere(file) ? UNKNOWN : MISSING, bytes, UNKNOWN]];
      }),
    ),
    bundles: Object.fromEntries(
      Object.entries(manifest.bundles).filter(([, { files }]) =>
        Object.entries(files).every(([file, [, bytes]]) => !isDoubtful(file, bytes)),
      ),
    ),
    copied: certain(manifest.copied),
    files: Object.fromEntries(
      Object.entries(manifest.files).map(([file, [hash, bytes]]): [string, FileEntry] => [
        file,
        isDoubtful(file, bytes) ? [isThere(file) ? UNKNOWN : MISSING, bytes] : [hash, bytes],
      ]),
    ),
  };
  const listed = pathsOf(known);
  const left = new Set(
    [...paths, ...pathsOf(manifest).keys()].filter((file) => !listed.has(file) && isThere(file)),
  );
  // Entries of their own, without copies: each path is in the set.
  const unknown = [...left].map((file): [string, FileEntry] => [file, [LEFT_BEHIND, 0]]);
  return { ...known, files: { ...known.files, ...Object.fromEntries(unknown) } };
}

/** Every file that a manifest speaks of but the compressed copies, which follow from it. */
export function filesOf({ pages, bundles, copied, files }: Manifest): Map<string, FileEntry> {
  const all = new Map<string, FileEntry>();
  const add = (file: string, [hash, bytes]: readonly [string, number, ...unknown[]]) => {
    if (hash !== MISSING) all.set(file, [hash, bytes]);
  };
  for (const [file, entry] of Object.entries(files)) add(file, entry);
  for (const [file, entry] of Object.entries(copied)) add(file, entry);
  for (const bundle of Object.values(bundles))
    for (const [file, entry] of Object.entries(bundle.files)) add(file, entry);
  for (const [url, entry] of Object.entries(pages)) add(fileOf(url), entry);
  return all;
}

/** Every file that a manifest speaks of, with the hash of the content that it, or what it is a copy of, has. */
export function pathsOf(manifest: Manifest): Map<string, string> {
  const paths = new Map<string, string>();
  for (const [file, [hash, bytes]] of filesOf(manifest))
    for (const each of withCopies(file, bytes)) paths.set(each, hash);
  return paths;
}

/** Bytes of the site's files, compressed copies not counted. */
export const bytesOf = ({ pages, bundles, copied, files }: Manifest): number =>
  [
    ...Object.values(pages),
    ...Object.values(copied),
    ...Object.values(files),
    ...Object.values(bundles).flatMap((bundle) => Object.values(bundle.files)),
  ].reduce((sum, [, bytes]) => sum + bytes, 0);

export const writeManifest = (dist: string, manifest: Manifest): Promise<void> =>
  writeByRename(path.join(dist, MANIFEST), serialised(manifest));

export const writeJournal = (dist: string, becomes: Manifest, paths: readonly string[]): Promise<void> =>
  writeByRename(path.join(dist, JOURNAL), journalOf(hashOf(serialised(becomes)), paths));

/** The text of a journal. `becomes`: hash of the manifest that will stand when all paths are written. */
export const journalOf = (becomes: string, paths: readonly string[]): string =>
  JSON.stringify({ becomes, paths });
