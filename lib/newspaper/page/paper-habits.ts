import { z } from "zod";

const Count = z.number().int().min(0);

/** What a title line turned out to be; `label` is furniture: the name of a page or of a column. */
export const TITLE_PARTS = ["kicker", "headline", "deck", "subhead", "label"] as const;
export type TitlePart = (typeof TITLE_PARTS)[number];

/** How often lines that look alike turned out to be what. */
const Parts = z.partialRecord(z.enum(TITLE_PARTS), Count);
export type Parts = z.infer<typeof Parts>;

/**
 * Where a story is signed: in lines of their own below the headline (`below`) or below the text (`end`), where its text
 * opens (`opening`, 本报讯（记者 高田）), where it closes (`closing`, （记者 高田）), or not at all.
 */
export const SIGNED_PLACES = ["below", "opening", "closing", "end", "none"] as const;
export type SignedPlace = (typeof SIGNED_PLACES)[number];

/** What the pages of one paper that editors have accepted show of its house style; evidence for its further pages. All figures count. */
export const PaperHabits = z.object({
  /** Stories with a headline. */
  stories: Count,
  /** Those that have a 引题, and a 副题 with —— and without. */
  kickers: Count,
  decks: z.object({ dash: Count, plain: Count }),
  /** Those that have 小标题. */
  subheads: Count,
  /** Those whose text opens with a dateline. */
  dated: Count,
  signed: z.record(z.enum(SIGNED_PLACES), Count),
  /** Stories of one short paragraph, and those of them that nobody has signed. */
  briefs: z.object({ all: Count, unsigned: Count }),
  /** Bylines with a role, 记者 高田, and those of mere names. */
  bylines: z.object({ roles: Count, bare: Count }),
  /** Whose datelines open its texts, besides 本报 and what every paper knows: 海都. */
  outlets: z.array(z.string()),
  /** Names of pages and columns, without spaces. */
  labels: z.array(z.string()),
  /** 小标题 that stand in several stories: 链接, 提醒. */
  boxes: z.array(z.string()),
  /** What lines of each mark are: `h1` to `h6`, `bold`, `plain`. */
  marks: z.record(z.string(), Parts),
  /** The same by mark, place among the titles that stand over each other, and what stands below these: `h1 1/2 text`. */
  looks: z.record(z.string(), Parts),
});
export type PaperHabits = z.infer<typeof PaperHabits>;

/** How sure it is what lines that look alike are: all but few of many, all of few, most of them, or the only one that was met. */
export const SURENESS = ["surely", "wholly", "mostly", "once"] as const;

/** What most lines that look alike are; null where the paper has shown none of them, or they are of all kinds. */
export function mostlyOf(parts: Parts | undefined): `${TitlePart}-${(typeof SURENESS)[number]}` | null {
  const counts = TITLE_PARTS.map((part) => ({ part, count: parts?.[part] ?? 0 }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const [most] = counts.sort((a, b) => b.count - a.count);
  if (!most || most.count < Math.max(1, all * 0.75)) return null;
  if (all === 1) return `${most.part}-once`;
  if (all >= 4 && most.count >= all * 0.9) return `${most.part}-surely`;
  return most.count === all ? `${most.part}-wholly` : `${most.part}-mostly`;
}

/** Fewer stories do not show how a paper signs them. */
const LEAST_STORIES = 3;

/** Share of the paper's stories, from 0 to 1; null where too few are known. */
export const shareOfStories = ({ stories }: PaperHabits, count: number): number | null =>
  stories < LEAST_STORIES ? null : Math.min(1, count / stories);

/** Where most stories are signed; `mixed`: now here, now there; null where too few are known. */
export function mostSigned({ signed }: PaperHabits): SignedPlace | "mixed" | null {
  const all = SIGNED_PLACES.reduce((sum, place) => sum + signed[place], 0);
  if (all < LEAST_STORIES) return null;
  return SIGNED_PLACES.find((place) => signed[place] >= all * 0.6) ?? "mixed";
}

/** What is known of a paper of which no story has been read. */
export const NOTHING_KNOWN: PaperHabits = {
  stories: 0,
  kickers: 0,
  subheads: 0,
  decks: { dash: 0, plain: 0 },
  dated: 0,
  signed: { below: 0, opening: 0, closing: 0, end: 0, none: 0 },
  briefs: { all: 0, unsigned: 0 },
  bylines: { roles: 0, bare: 0 },
  outlets: [],
  labels: [],
  boxes: [],
  marks: {},
  looks: {},
};
