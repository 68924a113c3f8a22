import type { Facts } from "@/lib/newspaper/page/facts";
import type { State } from "./states";

/** A block with what stands around it, furniture left out. */
export interface Place {
  facts: Facts;
  /** The n-th block above; the first is 1. */
  above(n: number): Facts | null;
  /** The n-th block below; the first is 1. */
  below(n: number): Facts | null;
  /** 图片报道 stands above: a photo by itself follows. */
  photoLabel: boolean;
  /** 简讯, 短波 stands above: a brief follows. */
  columnLabel: boolean;
  /** 广告 stands above: an advert follows. */
  advertLabel: boolean;
  /** 广告 stands not far above. */
  nearAdvert: boolean;
  /** A folio line of the page stands immediately above or below. */
  nearFolio: boolean;
  /** Nothing of a story stands above. */
  atTop: boolean;
  page: PageHabits;
  /** Level of the nearest heading above, or here, that surely heads a story; 0 where there is none. */
  headLevel: number;
  /** In the page's lead, or in a story with a kicker or a deck: only such stories are long enough for 小标题. */
  inLead: boolean;
  /** More titles without bylines stand about it than a story has 小标题. */
  crowd: boolean;
}

/** How this page's OCR marks its headlines. */
export interface PageHabits {
  /** Levels of headings and bold lines that head stories: a byline or a dateline follows. */
  headlineLevels: ReadonlySet<number>;
  /** Whether stories are signed at their end: （记者 刘聪 报道）. */
  endSigned: boolean;
  /** How many headlines head a story for sure. */
  headed: number;
  /** Share of the headlines, marked or not, that head a story for sure among these and all other marked lines, from 0 to 1. */
  signedShare: number;
  /** For each level, how many of its lines head a story for sure, of how many. */
  signed: ReadonlyMap<number, { heads: number; all: number }>;
  /** Whether headlines are marked at all, as headings or as bold lines. */
  marked: boolean;
  /** Whether paragraphs begin with an indent. */
  indented: boolean;
}

/** Points for or against what a block may be. A point or two is a hint, five are strong, ten are proof. */
export type Points = Partial<Record<State, number>>;

/** One kind of evidence: what a block, seen in its place, says of itself. null where it says nothing. */
export interface Evidence {
  name: string;
  weigh(place: Place): Points | null;
}

/** Points for a step from one of `from` to one of `to`. */
export interface Step {
  from: readonly State[];
  to: readonly State[];
  points: number;
}
export type NamedStep = Step & { name: string };

/** One kind of evidence in what two neighbouring blocks say of each other. */
export interface Joint {
  name: string;
  join(upper: Facts, lower: Facts, page: PageHabits): readonly Step[];
}

const KEPT = new WeakMap<readonly State[], Map<number, Points>>();

/** The same points for several states. Asked for at every block, so each answer is made once. */
export function each(states: readonly State[], points: number): Points {
  const kept = KEPT.get(states) ?? new Map<number, Points>();
  KEPT.set(states, kept);
  const made = kept.get(points) ?? Object.fromEntries(states.map((state) => [state, points]));
  kept.set(points, made);
  return made;
}
