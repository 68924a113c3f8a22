import { z } from "zod";
import { Box } from "@/lib/records/box";
import { LayoutLine } from "./model";

/** A printed line in the order of reading. */
export const OrderedLine = LayoutLine.omit({ part: true }).extend({
  /**
   * Number of the column of type that the line stands in, counted over the page in the order of reading, from 0: lines of one
   * column stand below each other without anything in between. A headline over several columns is a column of its own.
   */
  column: z.number().int().min(0),
  /** Number of the region (a story's area, a box, a strip) that the column is of, in the order of reading, from 0. */
  region: z.number().int().min(0),
  /** Whether a block of text (a paragraph, a headline's line) begins here: what the page's text has a blank line before. */
  opens: z.boolean(),
});
export type OrderedLine = z.infer<typeof OrderedLine>;

/**
 * A page's layout as it is kept beside the page's text, `content/pages/2024-06-22-01.layout.json`: its lines in the order in which
 * the text has them. A line's `text` stands in the page's text as it is here, until an editor changes it there.
 */
export const OrderedPage = z.object({
  version: z.literal(1),
  /** Where it comes from: `pdf`, `ocr`, `alto`, `hocr`, `page-xml`, `mineru`, `paddle`, `tesseract`. */
  source: z.string(),
  engine: z.string().nullable(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** Type height of most of the page's text. */
  bodySize: z.number().positive(),
  lines: z.array(OrderedLine),
  rules: z.array(Box),
  pictures: z.array(Box),
});
export type OrderedPage = z.infer<typeof OrderedPage>;
