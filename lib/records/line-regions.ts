import { z } from "zod";

/** First and last line of each region of a page, counted from the first line after the front matter. */
export const LineRegions = z.array(z.tuple([z.number().int(), z.number().int()]));
export type LineRegions = z.infer<typeof LineRegions>;
