import type { StoredWeights } from "@/lib/newspaper/grammar/model";
import stored from "./prior.json" with { type: "json" };

/**
 * What people held the findings for before anything was learned, a quarter of it: training begins here and is held near it, so
 * that what labelled pages seldom show keeps its meaning, but whatever they show outweighs it. With all of it one
 * story in a hundred less is read rightly on papers left out.
 */
export const priorWeights = (): StoredWeights => stored;
