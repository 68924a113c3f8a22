import { type Manifest, UNKNOWN } from "../manifest/manifest";
import { filesOf } from "../manifest/manifest-files";
import { withCopies } from "../manifest/site-file";

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

export function differenceOf(last: Manifest, next: Manifest): Difference {
  const before = filesOf(last);
  const after = filesOf(next);
  const replacements: Replacement[] = [];
  for (const [file, [hash, bytes]] of after) {
    const old = before.get(file);
    if (old?.[0] === hash && hash !== UNKNOWN) continue;
    const known = old ? copiesOf(file, old[1]) : [];
    // A killed publish may have left copies of which no manifest knows; others are files of their own.
    const stale = namesOfCopies(file).filter(
      (copy) => (known.includes(copy) || before.has(copy)) && !after.has(copy),
    );
    replacements.push({ file, isNew: old === undefined, copies: copiesOf(file, bytes), stale });
  }
  const stale = new Set(replacements.flatMap((each) => each.stale));
  const gone = [...before]
    .filter(([file]) => !after.has(file) && !stale.has(file))
    .flatMap(([file, [, bytes]]) => withCopies(file, bytes));
  // Copies first: a server would send one for a file that is no longer there.
  return { replacements, removed: [...gone.filter(isCopy), ...gone.filter((file) => !isCopy(file))] };
}

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
