import type { z } from "zod";

/** What a text holds as JSON; null where it is no JSON, or none of this schema. */
export function parsedJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
