import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import stored from "./prior.json" with { type: "json" };

/**
 * What people held the findings for before anything was learned: training begins here and is held near it, so that what
 * labelled pages seldom show keeps its meaning.
 */
export const priorWeights = (): StoredWeights => stored;
