import { readFile } from "node:fs/promises";
import { z } from "zod";

/** What a day's publish says of itself. */
export const DayReport = z.object({
  stages: z.array(z.object({ name: z.string(), ms: z.number() })),
  /** What was made anew. */
  due: z.object({ pages: z.number(), bundles: z.number() }),
  /** What the site has. */
  pages: z.number(),
  stories: z.number(),
  /** Of the site's files, without their compressed copies. */
  bytes: z.number(),
  /** Files of the site. */
  changes: z.object({ added: z.number(), changed: z.number(), removed: z.number() }),
});
export type DayReport = z.infer<typeof DayReport>;

export const readDayReport = async (file: string): Promise<DayReport> =>
  DayReport.parse(JSON.parse(await readFile(file, "utf8")));
