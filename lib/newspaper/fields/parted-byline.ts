import type { ParsedByline } from "./byline";
import { mayBeName } from "./name-forms";

/**
 * Of a byline read as it stands, and read with its printed lines' ends parting names, the one that holds: the latter where a
 * name of the former goes on over a line's end, if it makes as many of them of all letters or tells more of what each did, and all of them may be
 * names; also where both say where their owners are from. `starts`: offsets at which printed lines begin.
 */
export function likelierOf(
  plain: ParsedByline | null,
  parted: ParsedByline | null,
  starts: ReadonlySet<number>,
): ParsedByline | null {
  if (!plain || !parted) return plain ?? parted;
  const isFrom = (byline: ParsedByline) => byline.from ?? false;
  const holds =
    (goesOver(plain, starts) || isFrom(plain)) &&
    isFrom(plain) === isFrom(parted) &&
    (rolesIn(parted) > rolesIn(plain) ||
      (parted.bylines.length === plain.bylines.length && lettersIn(parted) >= lettersIn(plain))) &&
    parted.bylines.every(({ name }) => mayBeName(name));
  return holds ? parted : plain;
}

const rolesIn = ({ bylines }: ParsedByline): number => new Set(bylines.map(({ role }) => role)).size;

const lettersIn = ({ bylines }: ParsedByline): number =>
  bylines.reduce((sum, { name }) => sum + name.length, 0);

/** Whether a printed line begins within a name, or within a role. */
const goesOver = ({ words }: ParsedByline, starts: ReadonlySet<number>): boolean =>
  words.some(({ at }) => at.slice(1).some((offset) => starts.has(offset)));
