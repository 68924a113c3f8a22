import type { Byline } from "@/lib/records/byline";
import type { BylineDraft } from "./drafts";

/** Bylines as editors write them; a name without a role is an author's (文/). */
export const toBylines = (drafts: readonly BylineDraft[]): Byline[] =>
  drafts.map(({ name, role, outlet }) => ({ name, role: role ?? "author", outlet: outlet ?? null }));
