/** How weights are learned. */
export interface Training {
  epochs: number;
  /** Of Adam, at the beginning; it falls to a tenth. */
  rate: number;
  /** How strongly weights are held at the hand-set ones (L2), per page. */
  hold: number;
  /** Pages a step. */
  batch: number;
  /** See `StoredWeights`; found by `split:score --folds paper`. */
  temperature: number;
  /** Share of the steps, the last ones, whose weights are averaged. */
  averaged: number;
  /** How often all is learned, each time from another beginning and in another order. */
  members: number;
}

/** Found by `split:score -- --folds paper`: held less, or learned longer, weights fit the pages better and others worse. */
export const TRAINING: Training = {
  epochs: 20,
  rate: 0.03,
  hold: 0.004,
  batch: 32,
  temperature: 1.15,
  averaged: 0.3,
  members: 3,
};

/** The network's: see `tests/train/network.ts`. */
export const NETWORK = {
  seen: 32,
  around: 96,
  reach: 6,
  rate: 0.004,
  hold: 0.002,
  leftOut: { inputs: 0.2, seen: 0.35, around: 0.5 },
};
