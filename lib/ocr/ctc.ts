/** A character as it was recognised. */
export interface ReadCharacter {
  character: string;
  /** 0 to 1. */
  confidence: number;
  /** Where its middle is along the line, 0 (its beginning) to 1 (its end). */
  at: number;
}

/** Class 0 says that no (further) character stands here. */
const BLANK = 0;

/**
 * The characters of a line by what a recogniser trained with CTC says of each step along it: neighbours of one class are one
 * character. `probabilities` has for each step one number a class; the classes after the blank are `alphabet`'s, then a space.
 */
export function readLine(
  probabilities: Float32Array,
  steps: number,
  alphabet: readonly string[],
): ReadCharacter[] {
  const classes = probabilities.length / steps;
  const characters: ReadCharacter[] = [];
  let current = { kind: BLANK, first: 0, last: 0, confidence: 0 };
  const end = () => {
    if (current.kind === BLANK) return;
    characters.push({
      character: alphabet[current.kind - 1] ?? " ",
      confidence: current.confidence,
      at: (current.first + current.last + 1) / 2 / steps,
    });
  };
  for (let step = 0; step < steps; step++) {
    const { kind, confidence } = likeliest(probabilities, step * classes, classes);
    if (kind === current.kind) {
      current.last = step;
      current.confidence = Math.max(current.confidence, confidence);
      continue;
    }
    end();
    current = { kind, first: step, last: step, confidence };
  }
  end();
  return characters;
}

function likeliest(probabilities: Float32Array, from: number, classes: number) {
  let kind = BLANK;
  let confidence = probabilities[from] ?? 0;
  for (let each = 1; each < classes; each++) {
    const probability = probabilities[from + each] ?? 0;
    if (probability <= confidence) continue;
    kind = each;
    confidence = probability;
  }
  return { kind, confidence };
}
