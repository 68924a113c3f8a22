import { keysOf } from "@/lib/records/keys";
import type { StoryFacts } from "../filed/story-text";
import { mergeAliases } from "../schema/fields/address";
import { mergeBylines } from "../schema/fields/bylines";
import { SHARED_MERGE_RULES } from "../schema/fields/shared";
import { allOf, distinct, firstGiven, type MergeRules, ofFirst } from "../schema/merge";
import { MAX_TERMS } from "../words/terms";

/** All of a story but its text, and what follows from the rest. */
type MergedFacts = Omit<StoryFacts, "repaired" | "digest">;

/** What each field of the whole is, from those of its parts. */
const RULES: MergeRules<MergedFacts> = {
  ...SHARED_MERGE_RULES,
  kind: ofFirst,
  url: ofFirst,
  slug: ofFirst,
  headline: ofFirst,
  section: ofFirst,
  date: ofFirst,
  updated: ofFirst,
  expires: ofFirst,
  bylines: mergeBylines,
  dateline: firstGiven,
  pictures: allOf,
  textPictures: allOf,
  places: distinct,
  aliases: mergeAliases,
  replaces: ofFirst,
  files: distinct,
  media: distinct,
  terms: (whole, own) => distinct(whole, own).slice(0, MAX_TERMS),
  source: (whole, own) =>
    whole.kind === "page" && own.kind === "page"
      ? { ...whole, continued: [...(whole.continued ?? []), { file: own.file, page: own.page }] }
      : whole,
};

/** The facts of one story from those of its parts on several pages, in reading order. */
export function mergeFacts(first: MergedFacts, rest: readonly MergedFacts[]): Partial<MergedFacts> {
  const facts: Partial<MergedFacts> = {};
  const merge = <Field extends keyof MergedFacts>(field: Field) => {
    facts[field] = rest.reduce((whole, part) => RULES[field](whole, part[field], part), first[field]);
  };
  for (const field of keysOf(RULES)) merge(field);
  return facts;
}
