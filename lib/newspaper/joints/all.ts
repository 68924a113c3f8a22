import type { Facts } from "@/lib/newspaper/facts";
import type { Joint, PageHabits, Step } from "@/lib/newspaper/grammar/place";
import { bylineOverText } from "./byline-over-text";
import { ended } from "./ended";
import { finished } from "./finished";
import { headOverStart } from "./head-over-start";
import { sizes } from "./sizes";
import { unfinished } from "./unfinished";

/** All that two neighbouring blocks say of each other. Their points add up, too. */
const JOINTS: readonly Joint[] = [sizes, headOverStart, unfinished, finished, ended, bylineOverText];

export function stepsBetween(upper: Facts, lower: Facts, page: PageHabits): Step[] {
  return JOINTS.flatMap((joint) => joint(upper, lower, page));
}
