import { byline } from "./byline";
import { caption } from "./caption";
import { deck } from "./deck";
import { furniture } from "./furniture";
import { boldHeadline, boldSubhead, headline, subheading } from "./headline";
import { jump } from "./jump";
import { kicker } from "./kicker";
import { list } from "./list";
import { paragraph } from "./paragraph";
import type { Rule } from "./rule";
import { subhead } from "./subhead";

/**
 * The rules in the order in which they are asked; the first that takes a block decides. What can be told from the
 * block's own words comes first, what needs the neighbours after it, text is what is left.
 */
export const RULES: readonly Rule[] = [
  furniture, // 责编 would otherwise pass for a byline's 编辑
  jump,
  byline, // before deck: both are short lines under a headline
  deck, // before headline: a second heading with —— is a deck
  subheading, // before headline: both are `#`
  headline,
  caption, // after byline: both can end with 摄
  kicker,
  boldHeadline,
  boldSubhead,
  list,
  subhead,
  paragraph,
];
