import { type Model, modelOf } from "./model";
import stored from "./weights.json";

/** The weights that `npm run split:train` has learned. */
export const WEIGHTS: Model = modelOf(stored);
