import type { Joint } from "@/lib/newspaper/grammar/place";

/** A byline over text begins a story; over a headline, or at the page's end, it closes one. */
export const bylineOverText: Joint = (upper, lower) => {
  if (!upper.byline) return [];
  const text = !lower.title && lower.block.heading === 0 && !lower.byline && !lower.caption;
  return text
    ? [{ name: "byline-over-text", from: ["byline-opens", "byline"], to: ["paragraph"], points: 1.5 }]
    : [
        {
          name: "byline-over-title",
          from: ["byline-opens"],
          to: ["paragraph", "paragraph-opens"],
          points: -2,
        },
      ];
};
