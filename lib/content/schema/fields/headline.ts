import { field } from "../field";
import { ONE_LINE, optional, orNull, Text } from "../values";

/** 标题、引题、副题 */

const TITLE = { label: "标题", expected: ONE_LINE };
const KICKER = { label: "引题" };
const DECK = { label: "副题" };

export const title = field({ ...TITLE, example: "title: 标题", schema: Text });

export const kicker = field({
  ...KICKER,
  expected: ONE_LINE,
  example: "kicker: 引题",
  schema: orNull(Text),
});

export const deck = field({
  ...DECK,
  expected: ONE_LINE,
  example: "deck: 副题",
  schema: orNull(Text),
});

/** `kicker: 无`: the story has none, whatever was read. */
export const WORD_FOR_NONE = "无";

/** What an editor puts in the place of what the page was read to have; null: nothing. */
export interface Override {
  to: string | null;
}

const overrideBy = (words: string): Override => ({ to: words === WORD_FOR_NONE ? null : words });
const WORDS_OR_NONE = `${ONE_LINE}，或 ${WORD_FOR_NONE}`;

export const headlineOverride = field({
  ...TITLE,
  example: "headline: 标题",
  // Every story has a headline.
  schema: optional(Text.refine((text) => text !== WORD_FOR_NONE).transform(overrideBy)),
});

export const kickerOverride = field({
  ...KICKER,
  expected: WORDS_OR_NONE,
  example: `kicker: ${WORD_FOR_NONE}`,
  schema: optional(Text.transform(overrideBy)),
});

export const deckOverride = field({
  ...DECK,
  expected: WORDS_OR_NONE,
  example: `deck: ${WORD_FOR_NONE}`,
  schema: optional(Text.transform(overrideBy)),
});
