/** How many candidates an editor is offered. */
const MAX_CANDIDATES = 3;
/** The share, from 0 to 1, of the phrase's characters and pairs of characters that a candidate must have. */
const MIN_LIKENESS = 0.4;

interface Stretch {
  text: string;
  likeness: number;
}

/** The stretches of some texts that are most like a phrase, best first: one a text, as long as the phrase. */
export function nearestStretches(phrase: string, texts: readonly string[]): string[] {
  const wanted = phrase.replace(/^\^/, "");
  const found = texts
    .map((text) => bestStretch(wanted, text))
    .filter(({ likeness }) => likeness >= MIN_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  return [...new Set(found.map(({ text }) => text))].slice(0, MAX_CANDIDATES);
}

function bestStretch(phrase: string, text: string): Stretch {
  const characters = new Set(phrase);
  const pairs = new Set(pairsOf(phrase));
  let best: Stretch = { text: "", likeness: 0 };
  for (let start = 0; start === 0 || start + phrase.length <= text.length; start += 1) {
    const stretch = text.slice(start, start + phrase.length);
    const shared = new Set([...stretch].filter((each) => characters.has(each))).size / characters.size;
    const neighbours = pairsOf(stretch).filter((each) => pairs.has(each)).length / Math.max(1, pairs.size);
    const likeness = (shared + neighbours) / 2;
    if (likeness > best.likeness) best = { text: stretch, likeness };
  }
  return best;
}

/** 往平信 → 往平, 平信 */
const pairsOf = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
