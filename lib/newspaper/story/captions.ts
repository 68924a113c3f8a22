import { creditStart } from "../fields/photo-credit";
import { isLabelledCaption } from "../fields/photos";
import { needsSpace } from "../source/text";
import { concatTraced, type Traced } from "../source/traced";
import type { Classified } from "./assemble";

/** What is left of a credit in the next printed line is no longer. */
const REST_OF_CREDIT = 24;

/** Captions by their first blocks. One whose printed lines were cut into several blocks is whole again. */
export function captionTexts(blocks: readonly Classified[]): ReadonlyMap<number, Traced> {
  const texts = new Map<number, Traced>();
  let first = -1;
  let above: Classified | undefined;
  for (const each of blocks) {
    if (isCaptionText(each)) {
      const { block } = each.facts;
      const upper = above && isCaptionText(above) ? texts.get(first) : undefined;
      const joined = upper && above && goesOn(above, each, upper);
      if (!joined) first = block.index;
      texts.set(first, joined ?? block.text);
    }
    above = each;
  }
  return texts;
}

const isCaptionText = ({ facts, verdict }: Classified): boolean =>
  verdict.class === "caption" && facts.block.label.is !== "credit";

/** The upper caption with the lower block, where that is its rest; null where it is another caption. */
function goesOn(above: Classified, { facts: { block } }: Classified, upper: Traced): Traced | null {
  const { text } = block.text;
  if (!block.label.is && block.index === above.facts.block.index + 1 && sharesCredit(upper.text, text))
    return withLineEnd(upper, block.text);
  if (block.label.is || !block.tight || block.room === null || block.index !== above.facts.block.index + 1)
    return null;
  if (isLabelledCaption(text)) return null;
  const close = concatTraced([upper, block.text]);
  const spaced = withLineEnd(upper, block.text);
  if (block.begins === false) return needsSpace(upper.text, text) ? spaced : close;
  // 车守仁⏎摄, 滕建⏎华 摄: a credit that the line's end has cut; else one that stands whole in the next line is read by itself.
  if (text.length > REST_OF_CREDIT || creditStart(upper.text, true) !== null) return null;
  const start = creditStart(close.text, true);
  if (start !== null && start < upper.text.length) return close;
  // 摄于沙湾桥下。……。⏎巩 固
  return creditStart(text) === null && creditStart(spaced.text, true) === upper.text.length + 1
    ? spaced
    : null;
}

/** …制动装置。 本报记者 康一凡⏎本报通讯员 辛世杰 摄: one credit of two people, each with a role, in lines of their own. */
const sharesCredit = (upper: string, lower: string): boolean =>
  lower.length <= REST_OF_CREDIT &&
  WITH_ROLE.test(lower) &&
  creditStart(lower, true) === 0 &&
  creditStart(upper, true) !== null &&
  ROLE_LAST.test(upper);
const WITH_ROLE = /记者|通讯员|記者|通訊員/;
/** 本报记者 康一凡: what was done stands below. */
const ROLE_LAST =
  /(?:记者|通讯员|記者|通訊員)[\s/／]*[^。！？摄攝图圖影\s/／]{1,4}(?:\s[^。！？摄攝图圖影\s]{1,3})?$/u;

/** Two texts with the line end between them, which stands for a space. */
function withLineEnd(upper: Traced, lower: Traced): Traced {
  const end = upper.at.at(-1) ?? 0;
  return concatTraced([upper, { text: " ", at: [end + 1] }, lower]);
}
