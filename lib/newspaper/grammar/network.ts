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
   * of findings are counted together; those that also stand among others of the same share one answer.
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
  const places = 2 * reach + 2;
  const around = Float64Array.from(stored.around.flat(), (value) => value / THOUSAND);
  // Cell by cell, a column for each state.
  const states = Float64Array.from({ length: cells * STATE_COUNT }, (_, at) => {
    const row = stored.states[STATE_NAMES[at % STATE_COUNT] ?? ""];
    return (row?.[Math.floor(at / STATE_COUNT)] ?? 0) / THOUSAND;
  });

  const pictureOf = remembered((findings: readonly Found[]): Float64Array => {
    const picture = Float64Array.from(seenBias);
    for (const { rule, finding } of findings) {
      const row = seen.get(`${rule} ${finding}`);
      for (let cell = 0; row && cell < seenCount; cell += 1)
        picture[cell] = (picture[cell] ?? 0) + (row[cell] ?? 0);
    }
    return picture.map(leaky);
  });

  /** What a picture adds to the cells of the second layer from one place. */
  const added = (picture: Float64Array, place: number): Float64Array =>
    combined(picture, around.subarray(place * seenCount * cells, (place + 1) * seenCount * cells), cells);

  /** The same from each place but the page's, for what was found in a block. */
  const addedByPlace = remembered((findings: readonly Found[]): Float64Array[] =>
    Array.from({ length: places - 1 }, (_, place) => added(pictureOf(findings), place)),
  );

  return {
    scores(evidence) {
      // Blocks that look alike add the same: pages of thousands of them have few kinds.
      const kinds = kindsOf(evidence);
      const byPlace = kinds.samples.map(addedByPlace);
      const page = added(meanOf(kinds.samples.map(pictureOf), kinds.of), places - 1);
      const sums = new Float64Array(cells);
      // So do those that stand among others of the same kinds.
      const known = new Map<string, Float64Array>();
      return evidence.map((_, block) => {
        const surroundings = kindsAround(kinds.of, block, reach);
        const before = known.get(surroundings);
        if (before) return before;
        for (let cell = 0; cell < cells; cell += 1) sums[cell] = (aroundBias[cell] ?? 0) + (page[cell] ?? 0);
        for (let place = 0; place < places - 1; place += 1) {
          const kind = kinds.of[block + place - reach];
          const row = kind === undefined ? undefined : byPlace[kind]?.[place];
          for (let cell = 0; row && cell < cells; cell += 1)
            sums[cell] = (sums[cell] ?? 0) + (row[cell] ?? 0);
        }
        for (let cell = 0; cell < cells; cell += 1) sums[cell] = leaky(sums[cell] ?? 0);
        const scores = combined(sums, states, STATE_COUNT);
        known.set(surroundings, scores);
        return scores;
      });
    },
  };
}

/** What follows from a list of findings, counted once as long as the list is kept. */
function remembered<Value>(compute: (findings: readonly Found[]) => Value): typeof compute {
  const known = new WeakMap<readonly Found[], Value>();
  return (findings) => {
    const before = known.get(findings);
    if (before !== undefined) return before;
    const value = compute(findings);
    known.set(findings, value);
    return value;
  };
}

/** The sum of a matrix's rows, each times a value; four rows at once, added in their order, so that it is the same sum. */
function combined(values: Float64Array, matrix: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  let from = 0;
  for (; from + 4 <= values.length; from += 4) {
    const [a, b, c, d] = [
      values[from] ?? 0,
      values[from + 1] ?? 0,
      values[from + 2] ?? 0,
      values[from + 3] ?? 0,
    ];
    const start = from * width;
    for (let cell = 0; cell < width; cell += 1) {
      const at = start + cell;
      sums[cell] =
        (sums[cell] ?? 0) +
        a * (matrix[at] ?? 0) +
        b * (matrix[at + width] ?? 0) +
        c * (matrix[at + 2 * width] ?? 0) +
        d * (matrix[at + 3 * width] ?? 0);
    }
  }
  for (; from < values.length; from += 1)
    for (let cell = 0; cell < width; cell += 1)
      sums[cell] = (sums[cell] ?? 0) + (values[from] ?? 0) * (matrix[from * width + cell] ?? 0);
  return sums;
}

const leaky = (value: number) => (value < 0 ? value * LEAK : value);

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

/** The kinds of a block and of those around it, in two units each; 0 where the page ends. */
function kindsAround(of: Int32Array, block: number, reach: number): string {
  let key = "";
  for (let at = block - reach; at <= block + reach; at += 1) {
    const kind = (of[at] ?? -1) + 1;
    key += String.fromCharCode(kind & 0xffff, kind >>> 16);
  }
  return key;
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
