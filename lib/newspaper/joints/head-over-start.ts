import type { Facts } from "@/lib/newspaper/facts";
import type { Joint } from "@/lib/newspaper/grammar/place";
import type { State } from "@/lib/newspaper/grammar/states";

const HEADS: readonly State[] = ["headline", "headline-line"];

const HEAD_TOP: readonly State[] = ["headline", "headline-line", "deck"];

const TEXT: readonly State[] = ["paragraph", "paragraph-opens"];

const GROWN: readonly State[] = [...TEXT, "list", "caption", "subhead"];

const isMarked = ({ block }: Facts) => block.heading > 0 || block.bold;

/** Convention "Headline": a byline or a dateline follows the headline, with no more than a deck between. */
export const headOverStart: Joint = (upper, lower, page) => {
  if (lower.byline?.sure) {
    return [
      { name: "over-byline", from: HEAD_TOP, to: ["byline"], points: 2 },
      { name: "over-byline", from: ["subhead"], to: ["byline", "byline-opens"], points: -3 },
    ];
  }
  if (lower.dateline || lower.continued) {
    return [
      { name: "over-dateline", from: HEAD_TOP, to: ["paragraph"], points: 3 },
      {
        name: "dateline-in-head",
        from: ["byline", "byline-opens", "jump-below"],
        to: ["paragraph"],
        points: 4,
      },
      {
        name: "dateline-in-text",
        from: [...GROWN, "caption-between", "caption-opens"],
        to: ["paragraph"],
        points: -5,
      },
    ];
  }
  if (lower.caption === "labelled" || lower.caption === "credited") {
    const shown = lower.caption === "labelled" ? 1 : 0;
    return [
      { name: "title-over-caption", from: HEADS, to: ["caption"], points: 1 + shown },
      { name: "title-over-caption", from: ["subhead"], to: ["caption"], points: -3 },
    ];
  }
  // A plain line over plain text heads a story only where nothing on the page is marked.
  const weak = isMarked(upper) ? 0 : page.marked ? -3 : -1;
  return [
    { name: "plain-over-text", from: HEADS, to: ["paragraph", "caption", "list", "subhead"], points: weak },
    {
      name: "deck-over-text",
      from: ["deck"],
      to: ["paragraph", "list", "subhead"],
      points: /^(?:——|--|—)/.test(upper.text) ? 0 : -1.5,
    },
  ];
};
