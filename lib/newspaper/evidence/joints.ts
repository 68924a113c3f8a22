import type { Facts } from "@/lib/newspaper/facts";
import type { Joint, PageHabits, Step } from "@/lib/newspaper/grammar/place";
import { OPENERS, type State } from "@/lib/newspaper/grammar/states";

const HEADS: readonly State[] = ["headline", "headline-line"];
const HEAD_TOP: readonly State[] = ["headline", "headline-line", "deck"];
const IN_HEAD: readonly State[] = [
  "headline",
  "headline-line",
  "deck",
  "byline",
  "byline-opens",
  "jump-below",
  "kicker",
  "byline-above",
];
const TEXT: readonly State[] = ["paragraph", "paragraph-opens"];
const GROWN: readonly State[] = [...TEXT, "list", "caption", "subhead"];
const BEGINNINGS: readonly State[] = [...OPENERS, "subhead"];

const isMarked = ({ block }: Facts) => block.heading > 0 || block.bold;

/** 引题 is smaller than its headline, 副题 too; two lines of one headline are of one size. */
export const sizes: Joint = (upper, lower) => {
  const [a, b] = [upper.block.heading, lower.block.heading];
  const steps: Step[] = [];
  if (!upper.complete && !upper.title)
    steps.push({ name: "editors-note", from: ["note-above"], to: ["note-above"], points: 6 });
  const add = (name: string, from: readonly State[], to: readonly State[], points: number) =>
    steps.push({ name, from, to, points });
  const tight = lower.block.tight;
  if (a > 0 && b > 0) {
    add("kicker-smaller", ["kicker"], ["headline"], a > b ? 2.5 : -4);
    add("headline-second-line", HEADS, ["headline-line"], a === b ? 1.5 : -5);
    add("deck-smaller", HEADS, ["deck"], b > a ? 2.5 : -4);
  } else if (b > 0) {
    add("kicker-above-headline", ["kicker"], ["headline"], 2);
    add("headline-second-line", HEADS, ["headline-line"], -6);
    add("deck-smaller", HEADS, ["deck"], -6);
  } else if (a > 0) {
    add("kicker-smaller", ["kicker"], ["headline"], -5);
    // A line right below the heading's own, as short as it, is the headline's second.
    const second =
      tight && !lower.block.bold && upper.length <= 16 && lower.length <= 16 && !/^—/.test(lower.text);
    add("headline-second-line", HEADS, ["headline-line"], second ? 2.5 : -4);
    if (second) add("headline-second-line", HEADS, ["deck"], -2);
  } else if (upper.block.bold && lower.block.bold) {
    // 引题 is longer than its 主题, or has two phrases; two lines of one headline are alike.
    const longer = upper.length > lower.length + 2 || /\S[ \u3000]+\S/.test(upper.text);
    add("kicker-longer", ["kicker"], ["headline"], longer ? 0.5 : -2);
    add("headline-second-line", HEADS, ["headline-line"], longer ? -2 : 1);
  } else if (!upper.block.bold && !lower.block.bold && tight && upper.length <= 12 && lower.length <= 12) {
    add("headline-second-line", HEADS, ["headline-line"], 2);
    add("kicker-above-headline", ["kicker"], ["headline"], -1);
  } else if (upper.block.bold !== lower.block.bold) {
    add("kicker-above-headline", ["kicker"], ["headline"], lower.block.bold ? 1.5 : -3);
    add("headline-second-line", HEADS, ["headline-line"], -3);
    add("deck-smaller", HEADS, ["deck"], lower.block.bold ? -3 : 0.5);
  }
  return steps;
};

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

/** Convention "Paragraphs": a sentence that is not at its end goes on; after one that is, something new may begin. */
export const unfinished: Joint = (upper, lower) => {
  if (upper.complete || upper.title) return upper.complete ? [] : halfLine(upper, lower);
  if (upper.last || /[：:]$/.test(upper.text)) return [];
  return [
    {
      name: "goes-on",
      from: TEXT,
      to: ["paragraph", "caption-between"],
      points: lower.block.indented ? 0 : 1.5,
    },
    { name: "unfinished-above", from: TEXT, to: BEGINNINGS, points: -2 },
    { name: "unfinished-above", from: TEXT, to: ["caption"], points: -1 },
  ];
};

/** A short line without end may be half a paragraph, if the text below can go on from it. */
function halfLine(upper: Facts, lower: Facts): Step[] {
  const goesOn = !lower.block.indented && !isMarked(lower) && !lower.byline?.sure && !lower.dateline;
  return [
    {
      name: "goes-on",
      from: ["paragraph"],
      to: ["paragraph"],
      points: goesOn ? (/[，、]$/.test(upper.text) ? 2 : 0.5) : -1,
    },
    { name: "unfinished-above", from: ["paragraph"], to: BEGINNINGS, points: -2 },
  ];
}

/** A finished paragraph is not interrupted by a caption, and no half of one follows. */
export const finished: Joint = (upper) =>
  upper.complete
    ? [{ name: "finished-above", from: TEXT, to: ["caption-between"], points: -6 }]
    : [{ name: "unfinished-above", from: ["caption-between"], to: ["paragraph"], points: 0.5 }];

/** After 下转 or the byline that closes the text, nothing of the story follows. */
export const ended: Joint = (upper, lower) => {
  const isTitle = lower.title && !/[，、]/.test(lower.text);
  return upper.last
    ? [
        { name: "after-end", from: TEXT, to: ["paragraph", "list", "subhead", "byline-ends"], points: -8 },
        { name: "after-end", from: TEXT, to: ["paragraph-opens"], points: isTitle ? -2 : 2.5 },
        { name: "after-end", from: TEXT, to: ["headline", "kicker"], points: isTitle ? 3 : 0 },
        { name: "after-end", from: TEXT, to: OPENERS, points: 1 },
      ]
    : [];
};

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

/** All that neighbours say of each other. */
export const JOINTS: readonly Joint[] = [sizes, headOverStart, unfinished, finished, ended, bylineOverText];

export function stepsBetween(upper: Facts, lower: Facts, page: PageHabits): Step[] {
  return JOINTS.flatMap((joint) => joint(upper, lower, page));
}
export { IN_HEAD };
