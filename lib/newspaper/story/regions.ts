import type { Classified } from "./assemble";

/** Runs of neighbouring blocks, as first and last line. */
export function regionsOf(blocks: readonly Classified[]): [number, number][] {
  const regions: [number, number][] = [];
  let previous = -2;
  for (const { facts } of blocks) {
    const { index, lines } = facts.block;
    const [first, last] = [lines[0]?.number ?? 1, lines.at(-1)?.number ?? 1];
    const region = regions.at(-1);
    if (region && index === previous + 1) region[1] = last;
    else regions.push([first, last]);
    previous = index;
  }
  return regions;
}
