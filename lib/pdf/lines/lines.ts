import type { LayoutLine } from "@/lib/layout/model";
import type { Box } from "@/lib/records/box";
import type { Character } from "../reading/character";
import { chain } from "./chains";
import { combinedWithin } from "./combined";
import { standBelow, turnedWithin } from "./direction";
import { Gutters } from "./gutters";
import { lineText } from "./line-text";
import { type Placed, placed, type Run } from "./placed";

/** Printed lines of characters, none of them longer than a column, in the order in which the PDF has their beginnings. */
export function linesOf(characters: readonly Character[], rules: readonly Box[]): LayoutLine[] {
  const below = standBelow(characters.filter(({ quarter }) => quarter === 0));
  const aside = turnedWithin(characters, below);
  const combined = combinedWithin(characters, below);
  const runs = new Map<Run, Placed[]>();
  characters.forEach((character, order) => {
    const share = combined.get(character);
    const run = share || below.has(character) || aside.has(character) ? "down" : character.quarter;
    const one = placed(share ? { ...character, box: share } : character, order, run);
    const others = runs.get(run);
    if (others) others.push(one);
    else runs.set(run, [one]);
  });
  const lines = [...runs].flatMap(([run, all]) =>
    chain(all, new Gutters(all, rules, run)).map((line) => ({ line, run })),
  );
  return lines
    .map(({ line, run }) => ({
      first: Math.min(...line.map(({ order }) => order)),
      line: layoutLine(line, run),
    }))
    .sort((one, other) => one.first - other.first)
    .map(({ line }) => line);
}

function layoutLine(line: readonly Placed[], run: Run): LayoutLine {
  const characters = line.map(({ character }) => character);
  return {
    ...lineText(line),
    box: union(characters.map(({ box }) => box)),
    size: mostly(characters.map(({ size }) => Math.max(0.1, Math.round(size * 10) / 10))),
    bold: mostly(characters.map(({ bold }) => bold)),
    vertical: run === "down" || run === 1 || run === 3,
    confidence: null,
    label: null,
    part: null,
  };
}

/** The value that most characters have. */
function mostly<Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  if (!first) throw new RangeError("A line has characters");
  return first[0];
}

function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return [rounded(left), rounded(top), rounded(right - left), rounded(bottom - top)];
}

/** Hundredths of a point are finer than any press. */
const rounded = (length: number): number => Math.round(length * 100) / 100;
