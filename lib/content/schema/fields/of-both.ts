import type { z } from "zod";
import { allOf, type MergeRules } from "../merge";
import { corrections } from "./corrections";

/**
 * Fields that both kinds of story have, a page's and an editor's, and that the record takes as they are written. To add
 * one: its definition and its rule for stories that go on on another page here, its place in `lib/records/story.ts`, and
 * what shows it. Everything between is done for all of them.
 */
export const OF_BOTH = { corrections };

type OfBoth = { [Field in keyof typeof OF_BOTH]: z.infer<(typeof OF_BOTH)[Field]> };

/** 下转, 上接 */
export const MERGE_OF_BOTH: MergeRules<OfBoth> = { corrections: allOf };
