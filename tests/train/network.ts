import { LEAK, type StoredNetwork } from "@/lib/newspaper/grammar/network";
import { STATE_COUNT, STATE_NAMES } from "@/lib/newspaper/grammar/states";
import { addedProduct, addFour, addScaled, type Gathered, normal, placesOfKept, rectify } from "./rows";

/** How large the network is: cells of its two inner layers, and how many blocks above and below it looks at. */
export interface NetworkSize {
  inputs: number;
  seen: number;
  around: number;
  reach: number;
}

/** Its weights, or their slopes, each table flat. */
export interface NetworkTables {
  seen: Float64Array;
  seenBias: Float64Array;
  around: Float64Array;
  aroundBias: Float64Array;
  states: Float64Array;
}
export const NETWORK_TABLES = ["seen", "seenBias", "around", "aroundBias", "states"] as const;

/** Shares of inputs and cells that are left out at random while learning, so that none relies on few others (dropout). */
export interface LeftOut {
  inputs: number;
  seen: number;
  around: number;
  random: () => number;
}

/** What came of one page in each layer, for the way back. */
interface Pass {
  inputs: readonly Int32Array[];
  /** Block × cell, and a last row for the page's mean. */
  seen: Float64Array;
  seenKept: Float64Array;
  around: Float64Array;
  aroundKept: Float64Array;
  /** Block × state. */
  states: Float64Array;
}

const value = (values: Float64Array, index: number) => values[index] ?? 0;
const add = (values: Float64Array, index: number, by: number) => {
  values[index] = value(values, index) + by;
};

/** The network of `lib/newspaper/grammar/network.ts`, as it learns. */
export class LearningNetwork {
  readonly weights: NetworkTables;

  /** Begins with small random weights, so that no two cells learn the same. */
  constructor(
    readonly size: NetworkSize,
    random: () => number,
  ) {
    this.weights = tablesOf(size);
    const spread = { seen: 0.12, around: 0.08, states: 0.05 };
    for (const table of ["seen", "around", "states"] as const)
      for (let index = 0; index < this.weights[table].length; index += 1)
        this.weights[table][index] = spread[table] * normal(random);
  }

  /** What speaks for each state of each block (block × state), from the indexes of what was found in each. */
  forward(found: readonly Int32Array[], leftOut: LeftOut | null): Pass {
    const { seen: cells, around: wide } = this.size;
    const blocks = found.length;
    const inputs = leftOut ? found.map((row) => row.filter(() => leftOut.random() >= leftOut.inputs)) : found;
    const seen = new Float64Array((blocks + 1) * cells);
    for (const [block, ids] of inputs.entries()) {
      const row = seen.subarray(block * cells, (block + 1) * cells);
      row.set(this.weights.seenBias);
      for (const id of ids) addScaled(row, 0, this.weights.seen, id * cells, cells, 1);
      rectify(row);
      for (let cell = 0; cell < cells; cell += 1) add(seen, blocks * cells + cell, value(row, cell) / blocks);
    }
    const pass: Pass = {
      inputs,
      seen,
      seenKept: keptOf(seen.length, leftOut?.seen ?? 0, leftOut),
      around: new Float64Array(blocks * wide),
      aroundKept: keptOf(blocks * wide, leftOut?.around ?? 0, leftOut),
      states: new Float64Array(blocks * STATE_COUNT),
    };
    for (let block = 0; block < blocks; block += 1) this.look(pass, block);
    return pass;
  }

  /** Second and third layer of one block. */
  private look(pass: Pass, block: number): void {
    const { seen: cells, around: wide } = this.size;
    const { around: weights, states } = this.weights;
    const row = pass.around.subarray(block * wide, (block + 1) * wide);
    row.set(this.weights.aroundBias);
    const kept = placesOfKept(pass.aroundKept.subarray(block * wide, (block + 1) * wide));
    const some: Gathered = { offsets: [], times: [] };
    for (const [source, place] of this.placesOf(pass, block))
      for (let cell = 0; cell < cells; cell += 1) {
        const from = source * cells + cell;
        const seen = (pass.seen[from] ?? 0) * (pass.seenKept[from] ?? 0);
        if (seen === 0) continue;
        const count = some.offsets.push((place * cells + cell) * wide);
        some.times.push(seen);
        if (count < 4) continue;
        addFour(row, weights, some, kept);
        some.offsets.length = 0;
        some.times.length = 0;
      }
    for (const [index, offset] of some.offsets.entries())
      addScaled(row, 0, weights, offset, wide, some.times[index] ?? 0);
    rectify(row);
    for (let cell = 0; cell < wide; cell += 1) {
      const around = (row[cell] ?? 0) * (pass.aroundKept[block * wide + cell] ?? 0);
      if (around !== 0)
        addScaled(pass.states, block * STATE_COUNT, states, cell * STATE_COUNT, STATE_COUNT, around);
    }
  }

  /** The rows of the first layer that a block's second looks at, each with the number of its place. */
  private placesOf(pass: Pass, block: number): (readonly [source: number, place: number])[] {
    const { reach } = this.size;
    const blocks = pass.inputs.length;
    const places: (readonly [number, number])[] = [];
    for (let place = 0; place <= 2 * reach; place += 1) {
      const source = block + place - reach;
      if (source >= 0 && source < blocks) places.push([source, place]);
    }
    places.push([blocks, 2 * reach + 1]);
    return places;
  }

  /** Adds to `slopes` what the slopes of the states' scores (block × state) say of the weights. */
  backward(pass: Pass, slopesOfStates: Float64Array, slopes: NetworkTables): void {
    const { seen: cells, around: wide } = this.size;
    const blocks = pass.inputs.length;
    const seen = new Float64Array(pass.seen.length);
    for (let block = 0; block < blocks; block += 1) {
      const around = this.backToAround(pass, block, slopesOfStates, slopes);
      if (!around) continue;
      const live = placesOfKept(around);
      for (const [source, place] of this.placesOf(pass, block))
        for (let cell = 0; cell < cells; cell += 1) {
          const from = source * cells + cell;
          const kept = pass.seenKept[from] ?? 0;
          if (kept === 0) continue;
          const offset = (place * cells + cell) * wide;
          const shown = (pass.seen[from] ?? 0) * kept;
          add(
            seen,
            from,
            kept * addedProduct(slopes.around, this.weights.around, offset, around, shown, live),
          );
        }
    }
    for (const [block, ids] of pass.inputs.entries())
      for (let cell = 0; cell < cells; cell += 1) {
        const at = block * cells + cell;
        const slope =
          (value(seen, at) + value(seen, blocks * cells + cell) / blocks) *
          (value(pass.seen, at) < 0 ? LEAK : 1);
        if (slope === 0) continue;
        add(slopes.seenBias, cell, slope);
        for (const id of ids) add(slopes.seen, id * cells + cell, slope);
      }
  }

  /** Slopes of a block's second layer; null where the block says nothing. */
  private backToAround(
    pass: Pass,
    block: number,
    slopesOfStates: Float64Array,
    slopes: NetworkTables,
  ): Float64Array | null {
    const wide = this.size.around;
    const own = slopesOfStates.subarray(block * STATE_COUNT, (block + 1) * STATE_COUNT);
    if (!own.some((slope) => Math.abs(slope) > LEAST_SLOPE)) return null;
    return Float64Array.from({ length: wide }, (_, cell) => {
      const at = block * wide + cell;
      const kept = value(pass.aroundKept, at);
      if (kept === 0) return 0;
      const shown = value(pass.around, at) * kept;
      let slope = 0;
      for (let state = 0; state < STATE_COUNT; state += 1) {
        add(slopes.states, cell * STATE_COUNT + state, shown * value(own, state));
        slope += value(own, state) * value(this.weights.states, cell * STATE_COUNT + state);
      }
      slope *= kept * (value(pass.around, at) < 0 ? LEAK : 1);
      add(slopes.aroundBias, cell, slope);
      return slope;
    });
  }
}

/** What a block says less than this of the weights is left out. */
const LEAST_SLOPE = 1e-3;

export const tablesOf = ({ inputs, seen, around, reach }: NetworkSize): NetworkTables => ({
  seen: new Float64Array(inputs * seen),
  seenBias: new Float64Array(seen),
  around: new Float64Array((2 * reach + 2) * seen * around),
  aroundBias: new Float64Array(around),
  states: new Float64Array(around * STATE_COUNT),
});

/** By what each cell is multiplied: 0 where it is left out, a little more than 1 elsewhere, so that the mean stays. */
function keptOf(length: number, share: number, leftOut: LeftOut | null): Float64Array {
  const kept = new Float64Array(length).fill(1);
  if (leftOut && share > 0)
    for (let index = 0; index < length; index += 1)
      kept[index] = leftOut.random() < share ? 0 : 1 / (1 - share);
  return kept;
}

const thousandths = (values: Float64Array) => Array.from(values, (each) => Math.round(each * 1000));

/** The network as it is stored; `keys`: rule and finding of each input. */
export function storedNetwork(
  { weights, size }: LearningNetwork,
  keys: ReadonlyMap<string, number>,
): StoredNetwork {
  const seen: Record<string, Record<string, number[]>> = {};
  for (const [key, id] of keys) {
    const [rule = "", finding = ""] = key.split(" ");
    const row = thousandths(weights.seen.subarray(id * size.seen, (id + 1) * size.seen));
    seen[rule] = { ...seen[rule], [finding]: row };
  }
  const rows = weights.around.length / size.around;
  return {
    reach: size.reach,
    seen,
    seenBias: thousandths(weights.seenBias),
    around: Array.from({ length: rows }, (_, row) =>
      thousandths(weights.around.subarray(row * size.around, (row + 1) * size.around)),
    ),
    aroundBias: thousandths(weights.aroundBias),
    states: Object.fromEntries(
      STATE_NAMES.map((name, state) => [
        name,
        thousandths(
          Float64Array.from({ length: size.around }, (_, cell) =>
            value(weights.states, cell * STATE_COUNT + state),
          ),
        ),
      ]),
    ),
  };
}
