import type { z } from "zod";
import type { SplitOutput } from "@/lib/newspaper/contract";
import type { Wrap } from "./lines";

type Story = z.infer<typeof SplitOutput>["stories"][number];
type Furniture = z.infer<typeof SplitOutput>["furniture"][number];
export type Role = Story["bylines"][number]["role"];

/** One printed part of a story, in printed order. */
export type Part =
  | { part: "kicker" | "headline" | "deck" | "subhead"; text: string }
  /** As printed, □本报记者 …, lines apart by `\n`; no text of it is a paragraph. */
  | { part: "byline"; text: string }
  /** `before` and `after` stand in the paragraph's first and last printed line and are no text of it: a dateline, a signature. */
  | { part: "paragraph"; text: string; before: string; after: string }
  /** A paragraph that no column break cuts: a line of a list, a signature that stays text. */
  | { part: "line"; text: string; printed: string }
  | { part: "caption"; printed: string; photos: readonly Photo[] }
  | { part: "jump"; printed: string; to: string | null; from: string | null };

export type Photo = Story["photos"][number];

/** Who signs: name, role, outlet as printed without spaces (本报, 新华社) or null. */
export type Signed = readonly [name: string, role: Role, outlet?: string | null];

/** As printed without spaces: outlet, place, 讯 or 电, date. */
export type Dated = readonly [outlet: string, place: string | null, kind: "讯" | "电", date?: string | null];

export interface StoryItem {
  item: "story";
  parts: readonly Part[];
  by: readonly Signed[];
  dateline: Dated | null;
  kind: Story["kind"];
}

export interface FurnitureItem {
  item: "furniture";
  text: string;
  kind: Furniture["kind"];
}

export type Item = StoryItem | FurnitureItem;

/** 引题 */
export const kicker = (text: string): Part => ({ part: "kicker", text });
/** One line of 主题; lines that follow each other are one headline. */
export const headline = (text: string): Part => ({ part: "headline", text });
/** 副题, with its dash where one is printed. */
export const deck = (text: string): Part => ({ part: "deck", text });
/** A byline on lines of its own, as printed. */
export const byline = (text: string): Part => ({ part: "byline", text });
/** A paragraph. */
export const text = (text: string, before = "", after = ""): Part => ({
  part: "paragraph",
  text,
  before,
  after,
});
/** A paragraph of one short line that is never cut. */
export const line = (printed: string, text = printed): Part => ({ part: "line", printed, text });
/** 小标题 */
export const subhead = (text: string): Part => ({ part: "subhead", text });
/** A caption with its credit as printed on one line: 图为…… 本报记者 某某 摄; "" where the text only points at it: （如图）. */
export const photo = (
  printed: string,
  { caption = null, credit = null, ref = null }: Partial<Photo>,
): Part => ({
  part: "caption",
  printed,
  photos: [{ caption, credit, ref }],
});
/** One line that tells several pictures; `""` where only a text points at them: （右图）. */
export const photos = (printed: string, ...photos: Photo[]): Part => ({ part: "caption", printed, photos });
/** 下转第2版 (`to`), 上接第1版 (`from`), as printed; `""` where it stands in a paragraph's last or first line. */
export const jump = (printed: string, { to, from }: { to?: string; from?: string }): Part => ({
  part: "jump",
  printed,
  to: to ?? null,
  from: from ?? null,
});

/** A story; who signs it and its dateline are what must come out, however they are printed in the parts. */
export const story = (
  parts: readonly Part[],
  { by = [], dateline = null, kind = "news" }: Partial<Omit<StoryItem, "item" | "parts">> = {},
): StoryItem => ({ item: "story", parts, by, dateline, kind });

/** A line of the page's own. */
export const furniture = (text: string, kind: Furniture["kind"]): FurnitureItem => ({
  item: "furniture",
  text,
  kind,
});

/** A printed page: what stands on it in printed order. */
export interface PrintedPage {
  /** Unique within its paper: a day and a page, `2003-05-12-02`. */
  name: string;
  items: readonly Item[];
}

/** A made-up paper with the habits of one house: all its pages sign, date and set in the same way. */
export interface Paper {
  /** Slug of the paper. */
  name: string;
  /** Which real habits its form follows, in a few words. */
  form: string;
  /** Printed width of a column in characters; of a paper's printed lines. */
  width: number;
  /** How its printed lines are broken, if otherwise than most papers'. */
  wrap?: Wrap;
  /** Whether OCR keeps the two-character indent of paragraphs. */
  indent: boolean;
  /** How the mark of a 小标题 looks in Markdown of the recogniser that tells sizes: `**@**`, `### @`; null: no mark. */
  subheadMark: string | null;
  pages: readonly PrintedPage[];
}
