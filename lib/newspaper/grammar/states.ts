import { keysOf } from "@/lib/records/keys";
import type { StateMeaning } from "./verdict";

/**
 * What a block can be, with its part in the story: the symbols of the page's grammar. A state that `opens` begins a
 * story; one that `pends` belongs to the story that begins below it.
 */
export const STATES = {
  /** 引题 above the headline. */
  kicker: { class: "kicker", pends: true },
  /** 主题. */
  headline: { class: "headline", opens: true },
  /** A further line of the headline. */
  "headline-line": { class: "headline" },
  /** 副题 below the headline. */
  deck: { class: "deck" },
  /** 署名 below the headline. */
  byline: { class: "byline" },
  /** The byline of a story whose headline is lost. */
  "byline-opens": { class: "byline", opens: true },
  "byline-ends": { class: "byline" },
  /** 上接第一版 above the headline or the text. */
  "jump-above": { class: "jump", pends: true },
  /** 上接第一版 below the headline. */
  "jump-below": { class: "jump" },
  /** 下转第二版. */
  "jump-ends": { class: "jump" },
  /** 编者按, 开栏的话 above the headline. */
  "note-above": { class: "paragraph", pends: true },
  "note-title": { class: "subhead", pends: true },
  paragraph: { class: "paragraph" },
  /** The first paragraph of a story that has neither headline nor byline. */
  "paragraph-opens": { class: "paragraph", opens: true },
  list: { class: "list" },
  /** 小标题. */
  subhead: { class: "subhead" },
  /** 图片说明. */
  caption: { class: "caption" },
  /** A caption between the halves of a paragraph. */
  "caption-between": { class: "caption" },
  /** A photo story without headline. */
  "caption-opens": { class: "caption", opens: true },
  /** 公告, 声明, 启事. */
  "notice-title": { class: "headline", opens: true, notice: true },
  "notice-body": { class: "notice" },
  /** 版名 at the top of the page, or a bare date or page number. */
  "page-line": { class: "furniture", furniture: "folio" },
  /** 简讯, 短波 above briefs that have headlines of their own. */
  "column-label": { class: "furniture", furniture: "other" },
  /** 新闻热线, 投稿邮箱: how to reach the paper. */
  contact: { class: "furniture", furniture: "other" },
  /** Commercial text set apart as such. */
  advert: { class: "furniture", furniture: "advert" },
} as const satisfies Record<string, StateMeaning>;

export type State = keyof typeof STATES;
export const STATE_NAMES: readonly State[] = keysOf(STATES);
export const STATE_COUNT = STATE_NAMES.length;
/** The state of an index that counts on beyond the states, once for each further round. */
export const stateAt = (index: number): State => STATE_NAMES[index % STATE_COUNT] ?? "paragraph";

/** Groups of states that rules speak of together. */
export const HEADLINES: readonly State[] = ["headline", "headline-line"];
/** What may stand over a story's first lines. */
export const TITLE_LINES: readonly State[] = [...HEADLINES, "deck"];
export const STORY_TEXT: readonly State[] = ["paragraph", "paragraph-opens"];
export const TITLES: readonly State[] = [
  "kicker",
  "headline",
  "headline-line",
  "deck",
  "subhead",
  "notice-title",
];
export const BYLINES: readonly State[] = ["byline", "byline-opens", "byline-ends"];
export const TEXTS: readonly State[] = [...STORY_TEXT, "note-above"];
export const CAPTIONS: readonly State[] = ["caption", "caption-between", "caption-opens"];
/** States that begin a story or wait for the one that begins below. */
export const OPENERS: readonly State[] = STATE_NAMES.filter((name) => {
  const state: StateMeaning = STATES[name];
  return state.opens || state.pends;
});
/** For each state, whether nothing of the story above counts any more. */
export const IS_OPENER: readonly boolean[] = STATE_NAMES.map((name) => OPENERS.includes(name));
