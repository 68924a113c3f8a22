import type { ParsedByline } from "./byline";
import { mayBeName } from "./name-forms";

/**
 * Of a byline read as it stands, and read with its printed lines' ends parting names, the one that holds: the latter where it
 * makes as many of them, or tells more of what each did; all of them may be names; no line becomes where their owners are from.
 */
export function likelierOf(plain: ParsedByline | null, parted: ParsedByline | null): ParsedByline | null {
  if (!plain || !parted) return plain ?? parted;
  const holds =
    (parted.bylines.length === plain.bylines.length || rolesIn(parted) > rolesIn(plain)) &&
    (parted.from ?? false) === (plain.from ?? false) &&
    parted.bylines.every(({ name }) => mayBeName(name));
  return holds ? parted : plain;
}

const rolesIn = ({ bylines }: ParsedByline): number => new Set(bylines.map(({ role }) => role)).size;
