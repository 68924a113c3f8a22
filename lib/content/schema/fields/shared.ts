import type { z } from "zod";

import { allOf, distinct, firstGiven, type MergeRules } from "../merge";
import { corrections } from "./corrections";
import { summary } from "./summary";
import { topic } from "./topic";

/**
 * Fields that both kinds of story have, a page's and an editor's, and that the record takes as they are written. A new
 * one is defined here, with the rule by which the parts of a story (下转, 上接) are put together; `lib/records/story.ts`
 * has it, too, and so have the view and the component that show it. The cache, merged stories and digests need nothing.
 */
export const SHARED_FIELDS = { corrections, summary, topic };

type SharedFields = { [Field in keyof typeof SHARED_FIELDS]: z.infer<(typeof SHARED_FIELDS)[Field]> };

/** How the parts of a story (下转, 上接) are put together in each of them. */
export const SHARED_MERGE_RULES: MergeRules<SharedFields> = {
  corrections: allOf,
  summary: firstGiven,
  topic: distinct,
};
