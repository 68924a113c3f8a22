import { CAPTIONS, type State } from "../grammar/states";
import { wordsToldAbove } from "../page/cohesion";
import type { BlockInContext } from "../page/context";
import { isTitleLine } from "../page/title-runs";
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

/**
 * Convention “Pictures”: a photo story is a caption alone. 8月12日，武威车辆段的检车员…。 本报记者 甲 摄 below a finished text that
 * tells other things, and over a title, tells news of its own.
 */
export function photoNewsStates(context: BlockInContext): readonly State[] | null {
  const { facts, above, below } = context;
  if (facts.length > LONGEST_NEWS || !DATED.test(facts.text)) return null;
  // Its credit, or half of it, may stand in the next line.
  const apart = below(1)?.caption === "credit" && facts.complete;
  if (facts.caption !== "credited" && !apart) return null;
  const next = below(apart ? 2 : 1);
  // Who signs the text above may stand between.
  const upper = above(1)?.byline?.sure ? above(2) : above(1);
  if (!upper?.complete || isTitleLine(upper) || upper.caption || (next && !isTitleLine(next))) return null;
  return wordsToldAbove(context) < FEW_WORDS ? PHOTO_NEWS : null;
}
/** □记者 甲 between a finished text and photo news signs the text. */
export function signatureOverPhotoNews({ facts, above, below }: BlockInContext): readonly State[] | null {
  const [upper, next, last] = [above(1), below(1), below(2)];
  if (!facts.byline?.sure || !upper?.complete || isTitleLine(upper) || upper.caption) return null;
  const isNews = next?.caption === "credited" && DATED.test(next.text) && (!last || isTitleLine(last));
  return isNews ? ENDS : null;
}
const ENDS: readonly State[] = ["byline-ends"];
/** What is told in as many characters as this is a photo story's text. */
const LONGEST_NEWS = 150;
/** Of captions of a story's own pictures more is told in it. */
const FEW_WORDS = 0.12;
const DATED =
  /^(?:[\d〇○一二三四五六七八九十]{1,3}月)?[\d一二三四五六七八九十]{1,3}日(?:上午|下午|傍晚|清晨|晚)?[，,]|^[昨今近]日[，,]/u;
const PHOTO_NEWS: readonly State[] = ["caption-opens"];
