import { sharedInOrder } from "../words/in-order";

/** How much characters look alike: by their strokes in the order of writing, by their radical where those are unknown. */
interface CharacterLikeness {
  /** From 0 to 1. */
  of(a: string, b: string): number;
  /** Common characters that look like this one, the likest first. */
  to(character: string): readonly string[];
}

/** The likeness of characters with the same radical whose strokes are unknown: 砵, 砝. */
const LIKENESS_BY_RADICAL = 0.7;
const MIN_LIKENESS = 0.65;
/** A rare character is compared with so many of the most frequent ones. */
const CHARACTERS_COMPARED = 6_000;

/** Compares by `strokes`; `characters` says how common each is. */
export function likenessBy(
  strokes: ReadonlyMap<string, string>,
  characters: ReadonlyMap<string, number>,
): CharacterLikeness {
  const common = [...characters].sort((a, b) => b[1] - a[1]).slice(0, CHARACTERS_COMPARED);
  const known = new Map<string, readonly string[]>();
  const of = (a: string, b: string) => likeness(a, b, strokes);
  const to = (character: string) => {
    const found = common
      .map(([other]) => ({ other, like: other === character ? 0 : of(character, other) }))
      .filter(({ like }) => like >= MIN_LIKENESS)
      .sort((a, b) => b.like - a.like)
      .map(({ other }) => other);
    known.set(character, found);
    return found;
  };
  return { of, to: (character) => known.get(character) ?? to(character) };
}

function likeness(a: string, b: string, strokes: ReadonlyMap<string, string>): number {
  const [first, second] = [strokes.get(a), strokes.get(b)];
  if (!first || !second)
    return radicalOf(a) !== null && radicalOf(a) === radicalOf(b) ? LIKENESS_BY_RADICAL : 0;
  const longer = Math.max(first.length, second.length);
  // Most pairs differ so much in length that they can't be alike: the expensive comparison is spared.
  if (Math.min(first.length, second.length) < longer * 0.55) return 0;
  return sharedInOrder(first, second);
}

/** The 214 Kangxi radicals (U+2F00 to U+2FD5) as the characters that they are. */
const RADICALS = Array.from({ length: 214 }, (_, index) =>
  String.fromCharCode(0x2f00 + index)
    .normalize("NFKC")
    .charCodeAt(0),
).sort((a, b) => a - b);

/** Unicode orders the characters U+4E00 to U+9FA5 by radical, each radical first among its own. */
function radicalOf(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code < 0x4e00 || code > 0x9fa5) return null;
  return RADICALS.findLastIndex((radical) => radical <= code);
}
