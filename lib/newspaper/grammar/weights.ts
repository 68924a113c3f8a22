import { type Model, modelOf, type StoredWeights } from "./model";
import stored from "./weights.json" with { type: "json" };

/** The weights that `npm run split:train` has learned, as they are stored, and ready for reading. */
export const WEIGHTS_STORED: StoredWeights = stored;
export const WEIGHTS: Model = modelOf(WEIGHTS_STORED);
