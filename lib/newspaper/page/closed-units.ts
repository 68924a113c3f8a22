import { isLetterSignature } from "../fields/letter-signature";
import type { BlockFacts } from "./facts";

/** A title with what stands below it, up to the next title: how many of one mark there are, and how many of them are signed. */
interface Units {
  all: number;
  closed: number;
}

/** Longer units end in the page's lists. */
const LONGEST = 14;

const isTitle = ({ title, byline, caption }: BlockFacts): boolean =>
  title && byline?.sure !== true && caption === null;

/** Whether a block is, or ends with, who signs the text: （记者 高田）, a byline, 市民　许可欣. */
const signs = (facts: BlockFacts): boolean =>
  facts.signed || facts.byline?.sure === true || isLetterSignature(facts.text.trim(), true);

/** Whether the text below a title is signed at its end or its beginning; null where none stands there. */
export function isClosedBelow(below: (n: number) => BlockFacts | null): boolean | null {
  let hasText = false;
  for (let n = 1; n <= LONGEST; n += 1) {
    const facts = below(n);
    if (!facts) break;
    if (!isTitle(facts)) {
      if (signs(facts) || facts.dateline) return true;
      hasText = true;
    } else if (hasText) return false;
  }
  return hasText ? false : null;
}

/** Whether the text above a title, or above those that stand over it, ends signed; null at the page's top. */
export function isClosedAbove(above: (n: number) => BlockFacts | null): boolean | null {
  for (let n = 1; n <= LONGEST; n += 1) {
    const facts = above(n);
    if (!facts) return null;
    if (isTitle(facts)) continue;
    if (signs(facts)) return true;
    // Its picture may stand between.
    if (facts.caption === null) return false;
  }
  return false;
}

/** By the mark of a title (`levelOf`), how many units that it heads are closed. */
export function closedUnits(
  facts: readonly BlockFacts[],
  levelOf: (facts: BlockFacts) => number | null,
): ReadonlyMap<number | null, Units> {
  const units = new Map<number | null, Units>();
  for (const [index, each] of facts.entries()) {
    const upper = facts[index - 1];
    if (!isTitle(each) || (upper && isTitle(upper))) continue;
    const closed = isClosedBelow((n) => facts[index + n] ?? null);
    if (closed === null) continue;
    const level = levelOf(each);
    const before = units.get(level) ?? { all: 0, closed: 0 };
    units.set(level, { all: before.all + 1, closed: before.closed + Number(closed) });
  }
  return units;
}
