import type { Facts } from "@/lib/newspaper/facts";
import { isPhotoLabel } from "@/lib/newspaper/furniture";
import { bold } from "./bold";
import { byline } from "./byline";
import { caption, credit } from "./caption";
import { furniture, pageName } from "./furniture";
import {
  headingDeck,
  headingHeadline,
  headingKicker,
  headingParagraph,
  headingSecondLine,
  headingSubhead,
} from "./headings";
import { jump } from "./jump";
import { headlineLevels } from "./levels";
import { noticeBody, noticeTitle } from "./notice";
import type { Above, Place, Rule, Verdict } from "./rule";
import { subhead } from "./subhead";
import { afterEnd, dateline, list, paragraph } from "./text";
import { deck, kicker, plainHeadline } from "./titles";

/**
 * The first rule that speaks decides. Fixed wording comes first (本版责编：, 下转第二版, 记者 …, 公告, 图为): it is
 * proof whatever mark the OCR gave the line. Then the OCR's own marks, headings before bold, since it takes
 * more for bold than for headings. Then plain lines that only their neighbours explain: kicker, deck, a
 * headline that lost its mark, a notice's text, a subhead. What is left is text.
 */
const RULES: readonly Rule[] = [
  furniture,
  jump,
  credit,
  byline,
  noticeTitle,
  caption,
  headingParagraph,
  pageName,
  headingKicker,
  headingDeck,
  headingSecondLine,
  headingSubhead,
  headingHeadline,
  bold,
  kicker,
  deck,
  plainHeadline,
  noticeBody,
  list,
  subhead,
  dateline,
  afterEnd,
  paragraph,
];

const NOTHING_ABOVE: Above = {
  story: "none",
  level: 0,
  notice: false,
  complete: true,
  away: false,
  photo: false,
};

/** What each block is, and by which rule. */
export function classify(facts: readonly Facts[]): Verdict[] {
  const levels = headlineLevels(facts);
  const content = facts.filter((each) => !isFurniture(each));
  const verdicts: Verdict[] = [];
  let above = NOTHING_ABOVE;
  let passed = 0;
  for (const [index, each] of facts.entries()) {
    if (!isFurniture(each)) passed += 1;
    const under = passed;
    const previous = facts[index - 1];
    const verdict = verdictOf({
      facts: each,
      above,
      previous: previous ? { facts: previous, verdict: verdicts[index - 1] ?? UNDECIDED } : null,
      below: (n) => content[under + n - 1] ?? null,
      before: (n) => facts[index - n] ?? null,
      headlineLevels: levels,
    });
    verdicts.push(verdict);
    above = after(above, verdict, each);
  }
  return verdicts;
}

const isFurniture = ({ furniture, figures }: Facts) => furniture !== null && !figures;

const UNDECIDED: Verdict = { class: "paragraph", rule: "paragraph" };

function verdictOf(place: Place): Verdict {
  for (const rule of RULES) {
    const verdict = rule(place);
    if (verdict) return verdict;
  }
  return UNDECIDED;
}

/** What the block adds to what stands above the next one. */
function after(above: Above, verdict: Verdict, facts: Facts): Above {
  if (verdict.pends) return above;
  const opened: Above = verdict.opens
    ? { ...NOTHING_ABOVE, story: "headed", level: facts.block.heading, notice: verdict.notice ?? false }
    : above;
  switch (verdict.class) {
    case "furniture":
      return isPhotoLabel(facts.block.text.text) ? { ...above, photo: true } : above;
    case "headline":
      return { ...opened, level: opened.level || facts.block.heading };
    case "jump":
      return facts.jump?.to == null ? opened : { ...opened, story: "body", complete: true, away: true };
    case "byline":
    case "kicker":
    case "deck":
      return { ...opened, story: opened.story === "none" ? "headed" : opened.story };
    case "dateline":
      return { ...opened, story: "headed" };
    case "subhead":
    case "list":
    case "caption":
      // A caption between the halves of a paragraph does not finish it.
      return {
        ...opened,
        story: "body",
        photo: false,
        complete: verdict.class !== "caption" || opened.complete,
      };
    case "notice":
    case "paragraph":
      return {
        ...opened,
        story: "body",
        complete: facts.complete || facts.last,
        away: facts.last,
        photo: false,
      };
    default: {
      const never: never = verdict.class;
      return never;
    }
  }
}
