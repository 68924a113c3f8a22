import type { SplitProblem } from "../source/remarks";
import { beginsWith, comparable, sharedCharacters } from "../source/text";
import { assembleStories, type Classified } from "./assemble";
import type { SplitStory } from "./split-story";

/** The stories of a page. */
interface Stories {
  stories: readonly SplitStory[];
}

/**
 * The index of the story whose headline, else first paragraph, contains the anchor; else of one without headline that its
 * byline or its caption begins, as printed; null where there is none.
 */
export function findAnchor({ stories }: Stories, anchor: string): number | null {
  const wanted = comparable(anchor);
  if (wanted === "") return null;
  const byHeadline = stories.findIndex((story) =>
    wordsOf(story).titles.some((title) => title.includes(wanted)),
  );
  if (byHeadline !== -1) return byHeadline;
  const byText = stories.findIndex((story) => wordsOf(story).first.includes(wanted));
  if (byText !== -1) return byText;
  const byLine = stories.findIndex(({ headline, owned }) => {
    const opens = headline.main
      ? undefined
      : owned.find(({ part }) => part === "byline" || part === "caption");
    return opens !== undefined && beginsWith(opens.text.text, anchor);
  });
  return byLine === -1 ? null : byLine;
}

/** The blocks with a story begun at the one that contains the anchor, above an adjoining kicker or byline. */
export function beginAt(blocks: readonly Classified[], anchor: string): Classified[] | null {
  const wanted = comparable(anchor);
  const texts = blocks.map(({ facts }) => comparable(facts.block.text.text));
  const whole = texts.findIndex((text) => text.includes(wanted));
  // A column break may have cut the anchor's words in two.
  const at =
    whole === -1
      ? texts.findIndex((text, index) => (text + (texts[index + 1] ?? "")).includes(wanted))
      : whole;
  if (wanted === "" || at === -1 || blocks[at]?.verdict.class === "furniture") return null;
  let first = at;
  while (isAdjoining(blocks[first - 1])) first -= 1;
  return blocks.map((each, index) => {
    if (index < first || index > at) return each;
    const { verdict } = each;
    const isOpen = verdict.class === "subhead" && each.facts.block.label.is === null;
    const title = isOpen ? ("headline" as const) : verdict.class;
    const doubt = undefined;
    return {
      ...each,
      verdict: { ...verdict, class: title, rule: "anchor", pends: index < at, opens: index === at, doubt },
    };
  });
}

/** The blocks with those that are one of these lines begun as headlines, beyond doubt. */
export function asHeadlines(blocks: readonly Classified[], lines: readonly string[]): readonly Classified[] {
  const wanted = new Set(lines.map(comparable));
  if (wanted.size === 0) return blocks;
  return blocks.map((each) => {
    const { facts, verdict } = each;
    const may = ["paragraph", "subhead", "headline"].includes(verdict.class) && facts.block.label.is === null;
    if (!may || !wanted.has(comparable(facts.text))) return each;
    return {
      facts,
      verdict: { class: "headline", rule: "anchor", opens: verdict.class !== "headline" || verdict.opens },
    };
  });
}

/**
 * The blocks with those of the named stories (indexes of the page's) left to the story above. A block that assembly
 * has moved here from further down is another object there, stays as it is, and is moved anew.
 */
export function joinAbove(blocks: readonly Classified[], joined: ReadonlySet<number>): Classified[] {
  const moved = new Set(
    assembleStories(blocks)
      .stories.filter((_, index) => joined.has(index))
      .flat(),
  );
  return blocks.map((each) => (moved.has(each) ? continued(each) : each));
}

/** A block that goes on with the story above: a title of its own is a subhead there, or text that was taken for one. */
function continued({ facts, verdict }: Classified): Classified {
  const isLabelled = facts.block.label.is !== null;
  const isTitle = !isLabelled && ["headline", "kicker", "deck"].includes(verdict.class);
  const lineClass = isTitle ? (facts.title ? "subhead" : "paragraph") : verdict.class;
  return { facts, verdict: { class: lineClass, rule: isTitle ? "joins" : verdict.rule } };
}

const isAdjoining = (each: Classified | undefined) =>
  each?.verdict.class === "kicker" || each?.verdict.class === "byline";

/** The error for `joins: previous` where there is nothing to join. `first`: it is the page's first story; `inside`: no story's beginning. */
export function unjoinable(split: Stories, anchor: string, first: boolean, inside: boolean): SplitProblem {
  const problem = { line: 1, column: 1, severity: "error" as const, rule: "nothing-to-join", anchor };
  if (first) {
    const message = `“${anchor}”是这一版的第一篇，上面没有可以并入的稿件`;
    return {
      ...problem,
      message,
      cure: "删去 joins: previous；要并入别的版，请写一篇 content/stories/ 稿件",
    };
  }
  if (!inside) return unknownAnchor(split, anchor);
  const message = `“${anchor}”不是一篇稿件的开头，本来就在上一篇里`;
  return { ...problem, message, cure: "删去这一条" };
}

/** The error for an anchor that is nowhere on the page, with the three likest candidates. */
export function unknownAnchor({ stories }: Stories, anchor: string): SplitProblem {
  const candidates = likestStories({ stories }, anchor)
    .slice(0, 3)
    .map(({ text }) => `“${text}”`);
  return {
    line: 1,
    column: 1,
    severity: "error",
    rule: "unknown-anchor",
    anchor,
    message: `starts: “${anchor}”在这一版上找不到`,
    cure:
      candidates.length > 0
        ? `改成版面上的标题或首句，相近的有：${candidates.join("、")}`
        : "这一版没有稿件，删去这一条",
  };
}

/** Stories by how like the anchor their headlines or first words are, from 0 to 1, the likest first. */
export function likestStories(
  { stories }: Stories,
  anchor: string,
): { order: number; text: string; likeness: number }[] {
  const wanted = comparable(anchor);
  return stories
    .map((story, order) => ({ order, text: story.headline.main?.text ?? firstWordsOf(story).slice(0, 16) }))
    .map(({ order, text }) => ({ order, text, likeness: sharedCharacters(wanted, comparable(text)) }))
    .sort((a, b) => b.likeness - a.likeness);
}

/** What anchors are looked for in, as they are compared. */
interface Words {
  titles: readonly string[];
  first: string;
}

/** Worked out once for each story, however many anchors a page has; a story of a split never changes. */
const known = new WeakMap<SplitStory, Words>();

function wordsOf(story: SplitStory): Words {
  const words = known.get(story) ?? { titles: titlesOf(story), first: comparable(openingOf(story)) };
  known.set(story, words);
  return words;
}

/** A story's first words with the dateline before them, as they are printed. */
function openingOf(story: SplitStory): string {
  const dateline = story.owned.find(({ part }) => part === "dateline");
  return (dateline?.text.text ?? "") + firstWordsOf(story);
}

function titlesOf({ headline }: SplitStory): string[] {
  const parts = [headline.kicker, headline.main, headline.deck].map((part) => comparable(part?.text ?? ""));
  return [parts[1] ?? "", parts.join(""), parts[0] ?? ""];
}

/** The beginning of the text by which an anchor can name a story: its first paragraph, else a caption. */
export function firstWordsOf({ blocks, photos }: SplitStory): string {
  const first = blocks.find(({ kind }) => kind === "paragraph");
  return first?.text.text ?? photos.find(({ caption }) => caption)?.caption ?? "";
}
