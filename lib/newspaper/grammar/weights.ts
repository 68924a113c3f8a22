import { type Model, modelOf, type StoredWeights } from "./model";
import { networkOf, type StoredNetwork } from "./network";
import storedNetwork from "./network.json" with { type: "json" };
import stored from "./weights.json" with { type: "json" };

/** What `npm run split:train` has learned, as it is stored, and ready for reading. */
export const WEIGHTS_STORED: StoredWeights = stored;
export const NETWORK_STORED: StoredNetwork = storedNetwork;
export const WEIGHTS: Model = modelOf(WEIGHTS_STORED, networkOf(NETWORK_STORED));
