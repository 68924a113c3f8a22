/** How many candidates an editor is offered. */
const OFFERED = 3;
/** The least share of the phrase's pairs of neighbours, or of its characters, that a candidate has. */
const LIKE = 0.4;

interface Stretch {
  text: string;
  likeness: number;
}

/** The stretches of some texts that are most like a phrase, best first: one a text, as long as the phrase. */
export function nearestStretches(phrase: string, texts: readonly string[]): string[] {
  const wanted = phrase.replace(/^\^/, "");
  const found = texts
    .map((text) => bestStretch(wanted, text))
    .filter(({ likeness }) => likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness);
  return [...new Set(found.map(({ text }) => text))].slice(0, OFFERED);
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
