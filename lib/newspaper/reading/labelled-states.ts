import type { State } from "../grammar/states";
import type { LineKind } from "../source/line-label";

/** What a block may be whose line an editor has labelled. */
export const STATES_OF: Readonly<Record<LineKind, readonly State[]>> = {
  kicker: ["kicker"],
  headline: ["headline", "headline-line", "notice-title"],
  deck: ["deck"],
  byline: ["byline", "byline-opens", "byline-ends"],
  dateline: ["paragraph", "paragraph-opens"],
  paragraph: ["paragraph", "paragraph-opens", "note-above", "notice-body", "list"],
  subhead: ["subhead", "note-title"],
  caption: ["caption", "caption-between", "caption-opens"],
  credit: ["caption", "caption-between", "caption-opens"],
  furniture: ["page-line", "column-label", "contact", "advert"],
  continues: ["paragraph"],
};
