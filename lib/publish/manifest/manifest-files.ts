import { type FileEntry, type Manifest, UNKNOWN } from "./manifest";
import { fileOf, urlOf, withCopies } from "./site-file";

/** The hash of what was published, and is not there. */
export const MISSING = "-";
/** The hash of what no manifest knows: a killed publish left it behind. */
export const LEFT_BEHIND = "?";

/** Whether an entry says what a file has: it is neither doubtful nor missing, nor left behind by a killed publish. */
export const isCertain = (entry: FileEntry | undefined): entry is FileEntry =>
  entry !== undefined && ![UNKNOWN, MISSING, LEFT_BEHIND].includes(entry[0]);

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

/** What a manifest says of one file, as `filesOf` has it, without a list of all. */
export function fileFinder({
  pages,
  bundles,
  copied,
  files,
}: Manifest): (file: string) => FileEntry | undefined {
  const inBundles = new Map(Object.values(bundles).flatMap((bundle) => Object.entries(bundle.files)));
  return (file) => {
    const all = [ownIn(pages, urlOf(file)), inBundles.get(file), ownIn(copied, file), ownIn(files, file)];
    const entry = all.find((each) => each !== undefined && each[0] !== MISSING);
    return entry && [entry[0], entry[1]];
  };
}

/** Of a record from JSON, in which a file called `constructor` is none. */
const ownIn = <Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

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
