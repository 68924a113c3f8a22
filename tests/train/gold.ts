import { STATE_NAMES, STATES, type State } from "@/lib/newspaper/grammar/states";
import type { StateMeaning } from "@/lib/newspaper/grammar/verdict";
import type { BlockFacts } from "@/lib/newspaper/page/facts";
import type { Label, LabelledStory } from "../score/label";

/** What a block may be by the page's label; where that leaves several states open, each is as right as the other. */
export type Allowed = ReadonlySet<State>;

/** A part that a block has in its story by the label, without regard to where in the story it stands. */
type Part = "kicker" | "main" | "deck" | "subhead" | "text" | "caption" | "furniture" | "unknown";

interface Match {
  part: Part;
  /** Characters that the block and the part share. */
  score: number;
}

/** Share of a text's letter runs that must stand in a part of the label. */
const ENOUGH = 0.6;
/** Length of the runs that are compared. */
const RUN = 5;

/**
 * The states that the label allows each block that the grammar reads. Blocks are given to stories in printed order, so
 * that most characters stand where the label has them.
 */
export function allowedStates(content: readonly BlockFacts[], label: Label): Allowed[] {
  const stories = (label.stories ?? []).map(textsOf);
  const furniture = (label.furniture ?? []).map(({ text = "" }) => close(text));
  const owners = ownersOf(content, stories, furniture);
  const allowed: Allowed[] = [];
  let opened = false;
  let story = -1;
  for (const [index, facts] of content.entries()) {
    const { owner, part } = owners[index] ?? { owner: -1, part: "unknown" };
    if (owner === null) {
      allowed.push(furnitureStates(facts));
      continue;
    }
    if (owner !== story) {
      opened = false;
      story = owner;
    }
    const notice = label.stories?.[owner]?.kind === "notice";
    const states = opened
      ? inside(part, facts, notice)
      : opening(part, facts, notice, titledBelow(owners, index));
    if (!opened && !PENDING.has(states[0] ?? "kicker")) opened = true;
    allowed.push(new Set(states));
  }
  return allowed;
}

const PENDING: ReadonlySet<State> = new Set(STATE_NAMES.filter((name) => meaningOf(name).pends === true));

function meaningOf(name: State): StateMeaning {
  return STATES[name];
}

/** Whether the headline of a block's story stands below it. */
function titledBelow(owners: readonly Owned[], index: number): boolean {
  const owner = owners[index]?.owner;
  for (let below = index + 1; owners[below]?.owner === owner; below += 1)
    if (owners[below]?.part === "main") return true;
  return false;
}

/** What the first blocks of a story may be, up to the one that opens it. */
function opening(part: Part, facts: BlockFacts, notice: boolean, titled: boolean): State[] {
  if (facts.jump) return ["jump-above"];
  switch (part) {
    case "kicker":
      return ["kicker"];
    case "main":
      return notice ? ["notice-title"] : ["headline"];
    case "deck":
      return ["kicker", "headline"];
    case "subhead":
      return ["note-title", "headline"];
    case "caption":
      return ["caption-opens"];
    case "text":
      return titled ? ["note-above"] : ["paragraph-opens", "note-above"];
    default:
      return facts.byline ? ["byline-opens"] : ["note-title", "paragraph-opens", "byline-opens"];
  }
}

/** What the further blocks of a story may be. */
function inside(part: Part, facts: BlockFacts, notice: boolean): State[] {
  if (facts.jump) return ["jump-below", "jump-ends"];
  switch (part) {
    case "kicker":
    case "main":
      return notice ? ["headline-line", "notice-title"] : ["headline-line"];
    case "deck":
      return ["deck"];
    case "subhead":
      return ["subhead"];
    case "caption":
      return ["caption", "caption-between"];
    case "text":
      return notice ? ["notice-body"] : ["paragraph", "list"];
    default:
      return ["byline", "byline-ends", ...(facts.byline ? [] : (["paragraph", "caption"] as const))];
  }
}

const furnitureStates = ({ furniture }: BlockFacts): Set<State> =>
  new Set(furniture === "column" ? ["column-label"] : ["page-line", "column-label", "contact", "advert"]);

const close = (text: string) => text.replace(/\s+/g, "");

/** A story's texts by their parts, without spaces. */
interface StoryTexts extends Record<Exclude<Part, "furniture" | "unknown">, string> {
  /** One by one. */
  paragraphs: ReadonlySet<string>;
}

function textsOf({ headline, paragraphs, subheads, photos }: LabelledStory): StoryTexts {
  return {
    kicker: close(headline?.kicker ?? ""),
    main: close(headline?.main ?? ""),
    deck: close(headline?.deck ?? ""),
    subhead: close((subheads ?? []).map(({ text }) => text).join("\n")),
    text: close((paragraphs ?? []).join("\n")),
    paragraphs: new Set((paragraphs ?? []).map(close)),
    caption: close((photos ?? []).map(({ caption, credit }) => `${caption ?? ""}${credit ?? ""}`).join("\n")),
  };
}

/**
 * Which part of a story a block is, by how much of it stands there; titles before text of the same words, but a whole paragraph, as
 * who signs a notice, before a piece of a title.
 */
function matchOf(text: string, texts: StoryTexts): Match {
  let best: Match = { part: "unknown", score: 0 };
  for (const part of ["kicker", "main", "deck", "subhead", "caption", "text"] as const) {
    const share = shareOf(text, texts[part]);
    const whole = part === "text" ? Number(texts.paragraphs.has(text)) / 2 : Number(text === texts[part]);
    const score =
      share < ENOUGH && !(part === "text" && share > 0.25 && text.length > 40)
        ? 0
        : share * text.length + whole;
    if (score > best.score) best = { part, score };
  }
  return best;
}

/** Share of a text's runs that stand in another. */
function shareOf(text: string, whole: string): number {
  if (text === "" || whole === "") return 0;
  if (whole.includes(text)) return 1;
  const runs = Math.max(1, text.length - RUN + 1);
  let found = 0;
  for (let at = 0; at < runs; at += 1) if (whole.includes(text.slice(at, at + RUN))) found += 1;
  return text.length < RUN ? 0 : found / runs;
}

interface Owned {
  /** The story's place in the label; null: the page's own. */
  owner: number | null;
  part: Part;
}

/** Gives each block to a story, or to the page, so that the shared characters are most; stories follow each other in printed order. */
function ownersOf(
  content: readonly BlockFacts[],
  stories: readonly StoryTexts[],
  furniture: readonly string[],
): Owned[] {
  const texts = content.map(({ text }) => close(text));
  const matches = texts.map((text) => stories.map((story) => matchOf(text, story)));
  const isFurniture = texts.map((text) => furniture.includes(text));
  const count = Math.max(1, stories.length);
  const score = texts.map(() => new Float64Array(count));
  const cameFrom = texts.map(() => new Int32Array(count));
  for (const [i, text] of texts.entries()) {
    for (let story = 0; story < count; story += 1) {
      let best = i === 0 ? 0 : Number.NEGATIVE_INFINITY;
      let from = story;
      for (let before = 0; i > 0 && before <= story; before += 1) {
        const value = (score[i - 1]?.[before] ?? 0) - (before < story - 1 ? 0.01 : 0);
        if (value >= best) [best, from] = [value, before];
      }
      const own = isFurniture[i] ? text.length : (matches[i]?.[story]?.score ?? 0);
      const row = score[i];
      if (row) row[story] = best + own;
      const back = cameFrom[i];
      if (back) back[story] = from;
    }
  }
  const owners: Owned[] = [];
  let story = bestIndex(score.at(-1));
  for (let i = texts.length - 1; i >= 0; i -= 1) {
    const own = matches[i]?.[story];
    const page = isFurniture[i] === true && (own?.score ?? 0) <= (texts[i]?.length ?? 0);
    owners.push({ owner: page ? null : story, part: page ? "furniture" : (own?.part ?? "unknown") });
    story = cameFrom[i]?.[story] ?? story;
  }
  return withNeighbours(owners.reverse(), content);
}

/** A block between two stories that no label knows, a byline or a jump: what stands above a title belongs to the story above. */
function withNeighbours(owners: readonly Owned[], content: readonly BlockFacts[]): Owned[] {
  const known = (owned: Owned) => owned.owner !== null && owned.part !== "unknown";
  return owners.map((owned, index) => {
    if (owned.owner === null || owned.part !== "unknown") return owned;
    const above = owners.slice(0, index).findLast(known);
    const below = owners.slice(index + 1).find(known);
    if (!above || !below || above.owner === below.owner) return owned;
    const titled = below.part === "kicker" || below.part === "main" || below.part === "deck";
    const continued = content[index]?.jump?.from != null;
    return { ...owned, owner: titled && !continued ? above.owner : below.owner };
  });
}

const bestIndex = (row: Float64Array | undefined) => (row ? row.indexOf(Math.max(...row)) : 0);
