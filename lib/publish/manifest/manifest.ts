import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { digest } from "@/lib/files/digest";
import { writeWhole } from "@/lib/files/write-whole";
import { parsedJson } from "../parsed-json";

/** What `dist/` holds and what it was made from. Hidden, so that no server hands it out. */
export const MANIFEST = ".publish.json";
/** The paths that a publish was about to write: what it left behind if it was killed. */
export const JOURNAL = ".publish-journal.json";

/** Of the manifest's form: one of another version is not read. */
const VERSION = 2;
/** Stands for a hash or for inputs that are not known: no content has this hash, and no page these inputs. */
export const UNKNOWN = "";

export const FileEntry = z.tuple([z.string(), z.number()]);
/** Hash of the content and size in bytes; of copies the file's own. */
export type FileEntry = z.infer<typeof FileEntry>;
/** The same and the digests of what the page was made from: see `plan/plan.ts`. */
export type PageEntry = [hash: string, bytes: number, inputs: string];
/** The same and the size and time of the original. */
type CopyEntry = [hash: string, bytes: number, original: string];

/** By URL, or path. Looked at entry by entry by hand: a site has 100,000, which take a schema ten times as long as it takes to read them. */
const Entries = <Entry extends PageEntry | CopyEntry | FileEntry>(length: Entry["length"]) =>
  z.custom<Record<string, Entry>>((value) => isRecordOf(value, length));

function isRecordOf(value: unknown, length: number): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  for (const entry of Object.values(value)) {
    if (!Array.isArray(entry) || entry.length !== length) return false;
    const [hash, bytes, made] = entry;
    if (typeof hash !== "string" || typeof bytes !== "number") return false;
    if (length > 2 && typeof made !== "string") return false;
  }
  return true;
}

/** What pages have inlined, as sources for a content security policy: see `hosting/csp.ts`. */
export const Inlined = z.object({ styles: z.array(z.string()), scripts: z.array(z.string()) });

const Manifest = z.object({
  version: z.literal(VERSION),
  /** Digest of what every page is made with: the templates, the site's settings. */
  basis: z.string(),
  /** The next moment at which something is due that today is not; ISO. */
  due: z.string().nullable(),
  /** By URL. */
  pages: Entries<PageEntry>(3),
  /** Search bundles by name, and their files by path. */
  bundles: z.record(z.string(), z.object({ inputs: z.string(), files: z.record(z.string(), FileEntry) })),
  /** Copies of files of `public/` and `content/media/`, by path; the third is the size and time of the original. */
  copied: Entries<CopyEntry>(3),
  /** All others, by path. */
  files: Entries<FileEntry>(2),
  /** URLs of lists that are empty now: they lead to the next larger one. */
  moved: z.array(z.string()),
  /** What the pages have inlined. */
  inlined: Inlined,
});
export type Manifest = z.infer<typeof Manifest>;

/** Of a site without a file. */
export const EMPTY_MANIFEST: Manifest = {
  version: VERSION,
  basis: UNKNOWN,
  due: null,
  pages: {},
  bundles: {},
  copied: {},
  files: {},
  moved: [],
  inlined: { styles: [], scripts: [] },
};

const Journal = z.object({ becomes: z.string(), paths: z.array(z.string()) });

export const contentHash = (content: Uint8Array | string): string => digest(content, "base64url", 16);

export const serialised = (manifest: Manifest): string => JSON.stringify(manifest);

/** What a site's records say of its files, in `dist/` or wherever else it lies. */
export interface Records {
  /** null where it is missing, damaged or of another version. */
  manifest: Manifest | null;
  /** Hash of the manifest's text. */
  hash: string;
  /** The paths of which nothing is certain: a publish or a deploy was killed while it wrote them. */
  doubtful: readonly string[];
  /** Hash of the manifest that a journal, if one is there, leads to. */
  becomes: string | null;
}

/** The records as the texts of the manifest and the journal tell them; an empty text is one that is not there. */
export function recordsOf(manifestText: string, journalText: string): Records {
  const hash = contentHash(manifestText);
  const journal = parsedJson(Journal, journalText);
  const doubtful = journal && journal.becomes !== hash ? journal.paths : [];
  return { manifest: parsedJson(Manifest, manifestText), hash, doubtful, becomes: journal?.becomes ?? null };
}

/** Hash of the text of the manifest in a folder, without a look into it. */
export const manifestHash = async (dist: string): Promise<string> =>
  contentHash(await readFile(path.join(dist, MANIFEST), "utf8").catch(() => ""));

export async function readRecords(dist: string): Promise<Records> {
  const text = (name: string) => readFile(path.join(dist, name), "utf8").catch(() => "");
  return recordsOf(await text(MANIFEST), await text(JOURNAL));
}

/** `text`: of the manifest, as `serialised` gives it. */
export const writeManifestText = (dist: string, text: string): Promise<void> =>
  writeWhole(path.join(dist, MANIFEST), text);

export const writeManifest = (dist: string, manifest: Manifest): Promise<void> =>
  writeManifestText(dist, serialised(manifest));

/**
 * Notes what a publish is about to write. What an earlier one was killed in the middle of stays noted: the manifest that is there says
 * nothing true of it until the next one stands. Where that has the very text of the one that is there, which was to be replaced, it can't
 * show by standing there that all is written: the journal leads to none, and all is doubtful until it goes.
 */
export async function writeJournal(dist: string, becomes: string, paths: readonly string[]): Promise<void> {
  const file = path.join(dist, JOURNAL);
  const earlier = parsedJson(Journal, await readFile(file, "utf8").catch(() => ""));
  const all = earlier ? [...new Set([...earlier.paths, ...paths])] : paths;
  const text = await readFile(path.join(dist, MANIFEST), "utf8").catch(() => "");
  await writeWhole(file, journalOf(becomes === text ? UNKNOWN : contentHash(becomes), all));
}

/** The text of a journal. `becomes`: hash of the manifest that will stand when all paths are written; `UNKNOWN` where it stands there before. */
export const journalOf = (becomes: string, paths: readonly string[]): string =>
  JSON.stringify({ becomes, paths });
