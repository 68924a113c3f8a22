import { committeeOf, type StoredNetworks } from "./committee";
import { type Model, modelOf, type StoredWeights } from "./model";
import { networkOf } from "./network";
import storedNetworks from "./networks.json" with { type: "json" };
import stored from "./weights.json" with { type: "json" };

/** What `npm run split:train` has learned, as it is stored, and ready for reading. */
export const WEIGHTS_STORED: StoredWeights = stored;
export const NETWORKS_STORED: StoredNetworks = storedNetworks;
export const WEIGHTS: Model = modelOf(WEIGHTS_STORED, committeeOf(NETWORKS_STORED.members.map(networkOf)));
