import type { z } from "zod";

/** What the fields of one entry say together: a schema can't check it field by field. */
export type Payload<T> = z.core.ParsePayload<T>;

/** A contradiction in its own words, at the field that is to blame. */
export interface Conflict {
  rule: string;
  message: string;
  cure: string;
}

/** Reports a contradiction at a place inside the checked value. */
export function reportConflict(
  issues: z.core.ParsePayload["issues"],
  path: PropertyKey[],
  input: unknown,
  conflict: Conflict,
): void {
  issues.push({ code: "custom", path, input, params: { ...conflict } });
}
