import { inContext, isContent } from "../page/context";
import type { PaperHabits, Parts, TitlePart } from "../page/paper-habits";
import { comparable } from "../source/text";
import type { ReadBlock } from "./read-block";
import { type StoryHabits, storiesOf } from "./story-habits";
import { titleLookOf } from "./title-look";

/** A label is no longer. */
const LABEL_LENGTH = 14;
/** So often a word before 讯 must open stories' texts. */
const LEAST_OPENINGS = 2;
/** What a site keeps of words at most: the file stays readable. */
const MOST_WORDS = 60;

/** What accepted pages of one paper show of its house style. The order of the pages does not count. */
export function habitsFrom(pages: readonly (readonly ReadBlock[])[]): PaperHabits {
  const stories = pages.flatMap(storiesOf);
  const headed = stories.filter(({ headline }) => headline);
  const count = (holds: (story: StoryHabits) => boolean) => headed.filter(holds).length;
  const outlets = recurring(
    stories.flatMap(({ outlet }) => outlet ?? []),
    LEAST_OPENINGS,
  );
  const isDated = ({ dated, outlet }: StoryHabits) => dated || outlets.includes(outlet ?? "");
  const signed = { below: 0, opening: 0, closing: 0, end: 0, none: 0 };
  for (const { signedAt } of headed) signed[signedAt] += 1;
  const [marks, looks] = [new Map<string, Parts>(), new Map<string, Parts>()];
  for (const page of pages) addTitles(page, marks, looks);
  return {
    stories: headed.length,
    kickers: count(({ kicker }) => kicker),
    decks: { dash: count(({ deck }) => deck === "dash"), plain: count(({ deck }) => deck === "plain") },
    subheads: count(({ subheads }) => subheads),
    dated: count(isDated),
    signed,
    briefs: {
      all: count(({ brief }) => brief),
      unsigned: count(({ brief, signedAt }) => brief && signedAt === "none"),
    },
    bylines: {
      roles: stories.reduce((sum, { bylines }) => sum + bylines.roles, 0),
      bare: stories.reduce((sum, { bylines }) => sum + bylines.bare, 0),
    },
    outlets,
    labels: recurring(pages.flatMap(labelsOn), 1),
    boxes: recurring(
      stories.flatMap(({ boxes }) => [...new Set(boxes)]),
      2,
    ),
    marks: sorted(marks),
    looks: sorted(looks),
  };
}

/** Titles that are the page's own. */
const labelsOn = (page: readonly ReadBlock[]): string[] =>
  page.flatMap(({ facts, class: own }) =>
    own === "furniture" && isLabel(facts.furniture) && facts.title && facts.length <= LABEL_LENGTH
      ? [comparable(facts.text)]
      : [],
  );

/** Folios and credits are known by their form. */
const isLabel = (furniture: ReadBlock["facts"]["furniture"]) => furniture === null || furniture === "column";

function addTitles(page: readonly ReadBlock[], marks: Map<string, Parts>, looks: Map<string, Parts>): void {
  const facts = page.map((block) => block.facts);
  const content = page.filter((block) => isContent(block.facts));
  const contexts = inContext(facts, facts.filter(isContent), null);
  for (const [index, context] of contexts.entries()) {
    const part = partOf(content[index]);
    const look = part && titleLookOf(context);
    if (!part || !look) continue;
    add(marks, look.mark, part);
    add(looks, look.look, part);
  }
}

function partOf(block: ReadBlock | undefined): TitlePart | null {
  switch (block?.class) {
    case "kicker":
    case "headline":
    case "deck":
    case "subhead":
      return block.class;
    case "furniture":
      return "label";
    default:
      return null;
  }
}

function add(table: Map<string, Parts>, key: string, part: TitlePart): void {
  const parts = table.get(key) ?? {};
  table.set(key, { ...parts, [part]: (parts[part] ?? 0) + 1 });
}

const sorted = (table: ReadonlyMap<string, Parts>): Record<string, Parts> =>
  Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Words that occur at least so often, the most frequent first. */
function recurring(words: readonly string[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
