import { z } from "zod";
import { Box } from "@/lib/records/box";

/**
 * What a recogniser says that a part of the page is, in our words: readers translate their engine's names.
 * `header` and `footer` stand at the page's edge; `other` is what the engine names and we have no word for.
 */
export const PartLabel = z.enum([
  "title",
  "text",
  "caption",
  "picture",
  "table",
  "list",
  "header",
  "footer",
  "page-number",
  "advert",
  "other",
]);
export type PartLabel = z.infer<typeof PartLabel>;

/** One printed line within one column. Lengths are in the page's units. */
export const LayoutLine = z.object({
  /** As read, without white space at its ends; never empty. */
  text: z.string().min(1),
  box: Box,
  /** Height of the type (its em; of Chinese type, how far apart the characters of a line stand when set solid). */
  size: z.number().positive(),
  /** Whether the type is heavier than usual; null where the source does not say. */
  bold: z.boolean().nullable(),
  /** Whether the characters stand below each other (竖排). */
  vertical: z.boolean(),
  /** How sure the recogniser is, 0 to 1; null where it does not say or nothing was recognised (text of a PDF). */
  confidence: z.number().min(0).max(1).nullable(),
  /** Characters of `text` (UTF-16 offsets) of which the recogniser is less sure than of the line. */
  unsure: z.array(z.object({ at: z.number().int().min(0), confidence: z.number().min(0).max(1) })),
  /** What the recogniser takes the part for that the line is of. */
  label: PartLabel.nullable(),
  /** Index of the recogniser's own part (block, region, paragraph) that the line is of; null where there are none. */
  part: z.number().int().min(0).nullable(),
});
export type LayoutLine = z.infer<typeof LayoutLine>;

/** A printed page by where things stand on it. `lines` are in the order of the source, which need not be that of reading. */
export const PageLayout = z.object({
  /** In units of the source: points of a PDF, pixels of a picture. All boxes of the page are in these. */
  width: z.number().positive(),
  height: z.number().positive(),
  lines: z.array(LayoutLine),
  /** Printed rules (线) as boxes that are much longer than wide, and frames as four of them. */
  rules: z.array(Box),
  pictures: z.array(Box),
});
export type PageLayout = z.infer<typeof PageLayout>;

/** What a reader made of a file: its pages, and in words for editors what in it was not understood. */
export interface ReadLayout {
  pages: PageLayout[];
  /** Which program wrote the file, as the file says: `PP-StructureV3`, `ABBYY FineReader 15`; null where it does not. */
  engine: string | null;
  remarks: string[];
}
