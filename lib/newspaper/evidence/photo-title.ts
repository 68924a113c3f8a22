import type { Evidence } from "@/lib/newspaper/grammar/rule";

/** 图片报道 above: the line below it is the photo's title, or its caption. */
export const photoTitle: Evidence = {
  name: "photo-title",
  weigh: ({ facts, photoLabel, below }) =>
    photoLabel && facts.title && below(1)?.caption
      ? { headline: 5, kicker: -3, subhead: -4, deck: -4, "headline-line": -4 }
      : null,
};
