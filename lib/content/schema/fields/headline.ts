import { field } from "../field";
import { ONE_LINE, optional, orNull, Title } from "../values";

/** 标题、引题、副题 */

const TITLE = { label: "标题", expected: ONE_LINE };
const KICKER = { label: "引题" };
const DECK = { label: "副题" };

export const title = field({ ...TITLE, example: "title: 手机变“砝码” 计量惠民生", schema: Title });

export const kicker = field({
  ...KICKER,
  expected: ONE_LINE,
  example: "kicker: 计量进万家",
  schema: orNull(Title),
});

export const deck = field({
  ...DECK,
  expected: ONE_LINE,
  example: "deck: 全市开展民生计量专项行动",
  schema: orNull(Title),
});

/** `kicker: 无`: the story has none, whatever was read. */
export const WORD_FOR_NONE = "无";

/** What an editor puts in the place of what the page was read to have; null: nothing. */
export interface Override {
  to: string | null;
}

/** `~` and `null` arrive as text; an editor who writes them wants no headline of these letters. */
const Words = Title.refine((text) => text !== "~" && text !== "null");
const overrideBy = (words: string): Override => ({ to: words === WORD_FOR_NONE ? null : words });
const WORDS_OR_NONE = `${ONE_LINE}，或 ${WORD_FOR_NONE}`;

export const headlineOverride = field({
  ...TITLE,
  example: "headline: 施工供水两不误",
  // Every story has a headline.
  schema: optional(Words.refine((text) => text !== WORD_FOR_NONE).transform(overrideBy)),
});

export const kickerOverride = field({
  ...KICKER,
  expected: WORDS_OR_NONE,
  example: `kicker: ${WORD_FOR_NONE}`,
  schema: optional(Words.transform(overrideBy)),
});

export const deckOverride = field({
  ...DECK,
  expected: WORDS_OR_NONE,
  example: `deck: ${WORD_FOR_NONE}`,
  schema: optional(Words.transform(overrideBy)),
});
