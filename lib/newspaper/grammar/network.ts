import { STATE_COUNT, STATE_NAMES } from "./states";

/**
 * A small network that looks at what all rules found in a block and in the blocks around it, as it is stored; all numbers in
 * thousandths. It was learned with the weights of the rules, from the same pages: `npm run split:train`.
 */
export interface StoredNetwork {
  /** How many pages it was learned from, and those pages' digest. */
  trainedOn?: string;
  /** How many blocks above and below are looked at. */
  reach: number;
  /** First layer, rule → finding → what it adds to each cell; a block's findings together are its picture. */
  seen: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  seenBias: readonly number[];
  /**
   * Second layer: for each place (the blocks from `reach` above to `reach` below, and at last the mean of the page) and each
   * cell of the first layer what it adds to each cell.
   */
  around: readonly (readonly number[])[];
  aroundBias: readonly number[];
  /** Third layer: for each state what each cell of the second speaks for it. */
  states: Readonly<Record<string, readonly number[]>>;
}

/** What a rule found in a block. */
interface Found {
  rule: string;
  finding: string;
}

/** A network ready for reading pages. */
export interface Network {
  /**
   * What speaks for each state of each block, in the order of `STATE_NAMES`, as logarithms of odds. Blocks that share one list
   * of findings are counted together.
   */
  scores(evidence: readonly (readonly Found[])[]): Float64Array[];
}

/** Cells below 0 let through this share of what they have (a leaky rectifier). */
export const LEAK = 0.05;

const THOUSAND = 1000;

export function networkOf(stored: StoredNetwork): Network {
  const { reach } = stored;
  const [seenCount, cells] = [stored.seenBias.length, stored.aroundBias.length];
  const scaled = (values: readonly number[]) => Float64Array.from(values, (value) => value / THOUSAND);
  const seen = new Map(
    Object.entries(stored.seen).flatMap(([rule, row]) =>
      Object.entries(row).map(([finding, values]) => [`${rule} ${finding}`, scaled(values)] as const),
    ),
  );
  const [seenBias, aroundBias] = [scaled(stored.seenBias), scaled(stored.aroundBias)];
  const around = stored.around.map(scaled);
  const states = STATE_NAMES.map((name) => scaled(stored.states[name] ?? []));
  const places = 2 * reach + 2;

  const pictureOf = (findings: readonly Found[]): Float64Array => {
    const picture = Float64Array.from(seenBias);
    for (const { rule, finding } of findings) {
      const row = seen.get(`${rule} ${finding}`);
      for (let cell = 0; row && cell < seenCount; cell += 1)
        picture[cell] = (picture[cell] ?? 0) + (row[cell] ?? 0);
    }
    return picture.map(leaky);
  };

  /** What a picture adds to the cells of the second layer from one place. */
  const added = (picture: Float64Array, place: number): Float64Array => {
    const sums = new Float64Array(cells);
    for (const [from, value] of picture.entries()) {
      const row = around[place * seenCount + from];
      for (let cell = 0; row && cell < cells; cell += 1)
        sums[cell] = (sums[cell] ?? 0) + value * (row[cell] ?? 0);
    }
    return sums;
  };

  return {
    scores(evidence) {
      const kinds = kindsOf(evidence);
      const pictures = kinds.samples.map(pictureOf);
      // Blocks that look alike add the same: pages of thousands of them have few kinds.
      const byPlace = pictures.map((picture) =>
        Array.from({ length: places - 1 }, (_, place) => added(picture, place)),
      );
      const page = added(meanOf(pictures, kinds.of), places - 1);
      const sums = new Float64Array(cells);
      return evidence.map((_, block) => {
        for (let cell = 0; cell < cells; cell += 1) sums[cell] = (aroundBias[cell] ?? 0) + (page[cell] ?? 0);
        for (let place = 0; place < places - 1; place += 1) {
          const kind = kinds.of[block + place - reach];
          const row = kind === undefined ? undefined : byPlace[kind]?.[place];
          for (let cell = 0; row && cell < cells; cell += 1)
            sums[cell] = (sums[cell] ?? 0) + (row[cell] ?? 0);
        }
        for (let cell = 0; cell < cells; cell += 1) sums[cell] = leaky(sums[cell] ?? 0);
        const scores = new Float64Array(STATE_COUNT);
        for (let state = 0; state < STATE_COUNT; state += 1) scores[state] = product(sums, states[state]);
        return scores;
      });
    },
  };
}

const leaky = (value: number) => (value < 0 ? value * LEAK : value);

function product(values: Float64Array, row: Float64Array | undefined): number {
  let sum = 0;
  for (let cell = 0; row && cell < values.length; cell += 1) sum += (values[cell] ?? 0) * (row[cell] ?? 0);
  return sum;
}

/** Numbers blocks so that those in which the same was found have the same number. */
function kindsOf(evidence: readonly (readonly Found[])[]): {
  of: Int32Array;
  samples: (readonly Found[])[];
} {
  const numbers = new Map<readonly Found[], number>();
  const samples: (readonly Found[])[] = [];
  const of = new Int32Array(evidence.length);
  for (const [block, findings] of evidence.entries()) {
    const known = numbers.get(findings);
    if (known === undefined) numbers.set(findings, samples.push(findings) - 1);
    of[block] = known ?? samples.length - 1;
  }
  return { of, samples };
}

function meanOf(pictures: readonly Float64Array[], of: Int32Array): Float64Array {
  const mean = new Float64Array(pictures[0]?.length ?? 0);
  for (const kind of of) {
    const picture = pictures[kind];
    for (let cell = 0; picture && cell < mean.length; cell += 1)
      mean[cell] = (mean[cell] ?? 0) + (picture[cell] ?? 0) / of.length;
  }
  return mean;
}
