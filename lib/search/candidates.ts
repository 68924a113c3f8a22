import type { KeyTable, Postings } from "./key-table";
import { keysOfTerm, MANY, pairsOfTriple, triplesIn } from "./keys";
import type { Terms } from "./read-through";

/** Gives the postings of a key: see `IndexFiles`. */
type Lookup = (table: KeyTable, key: string) => Promise<Postings>;

/** So many keys of a term are looked up at once; one where it is Latin, of which a Chinese paper has little. */
const KEYS_AT_ONCE = 2;
const keysAtOnce = (term: string): number => (/^[a-z]+$/.test(term) ? 1 : KEYS_AT_ONCE);
/** With fewer stories left, reading them costs less than another key. */
const FEW = 4;
/** Keys that leave more than this share of the stories tell nothing new: the term is in them. */
const TELLING = 0.8;

/** The stories of a table that may have all terms and have all facts; with how many terms a headline may have. None is missing. */
export async function candidatesIn(
  table: KeyTable,
  terms: Terms,
  facts: readonly string[],
  lookup: Lookup,
): Promise<Map<number, number>> {
  const [having, narrowed] = await Promise.all([
    Promise.all(terms.map((spellings) => havingAny(table, spellings, lookup))),
    Promise.all(facts.map((key) => lookup(table, key))),
  ]);
  const [first, ...others] = [...narrowed, ...having];
  const found = new Map<number, number>();
  for (const story of first?.keys() ?? [])
    if (others.every((each) => each.has(story)))
      found.set(story, having.filter((each) => each.get(story) === true).length);
  return found;
}

async function havingAny(table: KeyTable, spellings: readonly string[], lookup: Lookup): Promise<Postings> {
  const all = await Promise.all(spellings.map((term) => havingTerm(table, term, lookup)));
  const any: Postings = new Map();
  for (const [story, isHeadline] of all.flatMap((each) => [...each]))
    any.set(story, isHeadline || any.get(story) === true);
  return any;
}

/** Looks up a term's keys until few stories are left, or no fewer; then the triples of pairs that many have. */
async function havingTerm(table: KeyTable, term: string, lookup: Lookup): Promise<Postings> {
  const keys = keysOfTerm(term);
  /** How many stories have the keys that were looked up. */
  const known = new Map<string, number>();
  let left: Postings | null = null;
  const atOnce = keysAtOnce(term);
  for (let at = 0; at < keys.length; at += atOnce) {
    const more = await Promise.all(keys.slice(at, at + atOnce).map((key) => lookup(table, key)));
    const before: number = left?.size ?? Number.POSITIVE_INFINITY;
    for (const [i, postings] of more.entries()) known.set(keys[at + i] ?? "", postings.size);
    left = narrowed(left, more);
    const size = left?.size ?? 0;
    if (size <= FEW || size > before * TELLING) break;
  }
  const triples = [...new Set(triplesIn(Array.from(term)))].filter((triple) =>
    pairsOfTriple(triple).every((pair) => (known.get(pair) ?? 0) > MANY),
  );
  for (let at = 0; at < triples.length && (left?.size ?? 0) > FEW; at += KEYS_AT_ONCE)
    left = narrowed(
      left,
      await Promise.all(triples.slice(at, at + KEYS_AT_ONCE).map((key) => lookup(table, key))),
    );
  return left ?? new Map();
}

const narrowed = (left: Postings | null, more: readonly Postings[]): Postings | null =>
  more.reduce<Postings | null>((all, next) => (all ? both(all, next) : next), left);

/** The stories that have both; in a headline only where both are. */
function both(a: Postings, b: Postings): Postings {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const shared: Postings = new Map();
  for (const [story, isHeadline] of few) {
    const other = many.get(story);
    if (other !== undefined) shared.set(story, isHeadline && other);
  }
  return shared;
}
