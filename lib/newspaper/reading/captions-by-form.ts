import { CAPTIONS, type State } from "../grammar/states";
import type { BlockInContext } from "../page/context";
import type { Finding } from "./findings";

/**
 * Convention “Pictures”: the sentence that ends a story which is told to have a picture, and names somebody of the text, and
 * 这是女工们围着新刨床试车。 tell of a picture.
 */
export function captionStates(
  { facts, above }: BlockInContext,
  findings: readonly Finding[],
): readonly State[] | null {
  if (facts.title || !facts.complete) return null;
  const has = (finding: string) =>
    findings.some((each) => each.rule === "one-sentence" && each.finding === finding);
  if (!has("last-of-story")) return null;
  if (has("named-above") && has("picture-told") && !has("goes-on")) return CAPTIONS;
  return SHOWS.test(facts.text) && above(1)?.byline == null ? CAPTIONS : null;
}
const SHOWS = /^(?:这是|這是)\p{Script=Han}{2,14}(?:在|正|给|給|围着|用|新[添装建修]|一面)/u;
