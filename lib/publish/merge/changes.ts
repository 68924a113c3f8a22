import { type Manifest, UNKNOWN } from "../manifest/manifest";
import { fileFinder } from "../manifest/manifest-files";
import { fileOf, withCopies } from "../manifest/site-file";

/** Paths of the files that a publish touches. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** A file that is to be written, with its compressed copies. */
export interface Replacement {
  file: string;
  /** Whether no file is in its place. */
  isNew: boolean;
  /** The copies that are to stand beside it. */
  copies: string[];
  /** Those that stand there now, of another version. */
  stale: string[];
}

/** How the site's files differ between two manifests: what is written, and which other files are deleted. */
export interface Difference {
  replacements: Replacement[];
  removed: string[];
}

/** Whether two manifests have the same text. Looked at entry by entry: to write that of 100,000 takes a tenth of a second. */
export const isSame = (one: Manifest, other: Manifest): boolean =>
  LISTS.every((list) => Object.keys(one[list]).length === Object.keys(other[list]).length) &&
  LISTS.every((list) => haveSameEntries(one[list], other[list])) &&
  JSON.stringify({ ...one, ...NO_LISTS }) === JSON.stringify({ ...other, ...NO_LISTS });

const LISTS = ["pages", "copied", "files"] as const;
const NO_LISTS = { pages: null, copied: null, files: null };

/** The same entries in the same order. */
function haveSameEntries(
  one: Readonly<Record<string, readonly unknown[]>>,
  other: Readonly<Record<string, readonly unknown[]>>,
): boolean {
  const names = Object.keys(other);
  return Object.keys(one).every((name, index) => {
    const [mine = [], theirs = []] = [one[name], other[name]];
    return (
      name === names[index] &&
      mine.length === theirs.length &&
      mine.every((value, at) => value === theirs[at])
    );
  });
}

export function differenceOf(last: Manifest, next: Manifest): Difference {
  const [before, after] = [fileFinder(last), fileFinder(next)];
  // Nearly all of 100,000 entries are what they were: those of the others are looked up.
  const unlike = new Set([...unlikeIn(next, last), ...unlikeIn(last, next)]);
  const replacements: Replacement[] = [];
  for (const file of unlike) {
    const [hash, bytes] = after(file) ?? NO_FILE;
    const old = before(file);
    if (hash === null || (old?.[0] === hash && hash !== UNKNOWN)) continue;
    const known = old ? copiesOf(file, old[1]) : [];
    // A killed publish may have left copies of which no manifest knows; others are files of their own.
    const stale = namesOfCopies(file).filter(
      (copy) => (known.includes(copy) || before(copy)) && !after(copy),
    );
    replacements.push({ file, isNew: old === undefined, copies: copiesOf(file, bytes), stale });
  }
  const stale = new Set(replacements.flatMap((each) => each.stale));
  const gone = [...unlike].flatMap((file) => {
    const old = before(file);
    return old && !after(file) && !stale.has(file) ? withCopies(file, old[1]) : [];
  });
  // Copies first: a server would send one for a file that is no longer there.
  return { replacements, removed: [...gone.filter(isCopy), ...gone.filter((file) => !isCopy(file))] };
}

const NO_FILE = [null, 0] as const;

/** The files of which a manifest does not say what the other one does. */
function* unlikeIn(one: Manifest, other: Manifest): Generator<string> {
  for (const kind of ["files", "copied"] as const)
    for (const file in one[kind]) if (!isLike(one[kind][file], other[kind][file])) yield file;
  for (const name in one.bundles)
    if (one.bundles[name] !== other.bundles[name]) yield* Object.keys(one.bundles[name]?.files ?? {});
  for (const url in one.pages) if (!isLike(one.pages[url], other.pages[url])) yield fileOf(url);
}

type Entry = readonly [hash: string, bytes: number, ...unknown[]] | undefined;

const isLike = (one: Entry, other: Entry): boolean => one?.[0] === other?.[0] && one?.[0] !== UNKNOWN;

/** The same by paths alone, for whoever wants to know what a publish has done. */
export function changesIn({ replacements, removed }: Difference): Changes {
  const changes: Changes = { added: [], changed: [], removed: [...removed] };
  for (const { file, isNew, copies, stale } of replacements) {
    (isNew ? changes.added : changes.changed).push(file);
    for (const copy of copies) (stale.includes(copy) ? changes.changed : changes.added).push(copy);
    changes.removed.push(...stale.filter((copy) => !copies.includes(copy)));
  }
  return changes;
}

const namesOfCopies = (file: string): string[] => [`${file}.br`, `${file}.gz`];
const copiesOf = (file: string, bytes: number): string[] => withCopies(file, bytes).slice(1);
const isCopy = (file: string): boolean => /\.(?:br|gz)$/.test(file);
