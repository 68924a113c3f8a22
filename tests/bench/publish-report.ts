import { readFile } from "node:fs/promises";
import { z } from "zod";

/** What a publish says of itself in the file that NEWSPAPER_REPORT names. What is missing or not understood is left out. */
export const PublishReport = z.object({
  stages: z.array(z.object({ name: z.string(), ms: z.number() })).catch([]),
  /** What was made anew. */
  due: z.object({ pages: z.number(), bundles: z.number() }).nullable().catch(null),
  /** What the site has. */
  pages: z.number().nullable().catch(null),
  stories: z.number().nullable().catch(null),
});
export type PublishReport = z.infer<typeof PublishReport>;

/** null where the publish wrote none. */
export async function readReport(file: string): Promise<PublishReport | null> {
  try {
    return PublishReport.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}
