import type { FiledStory } from "@/lib/records/content";
import type { Story } from "@/lib/records/story";
import { mergeAliases } from "../schema/fields/address";
import { mergeBylines } from "../schema/fields/bylines";
import { MERGE_OF_BOTH } from "../schema/fields/of-both";
import { keysOf } from "../schema/keys";
import { allOf, distinct, firstGiven, type MergeRules, ofFirst } from "../schema/merge";
import { MAX_TERMS } from "../words/terms";

/** All of a story but its text, which is read only when it is asked for, and what follows from the rest. */
export type Facts = Omit<FiledStory, keyof Text | "repaired" | "digest">;
export type Text = Pick<Story, "body" | "photos" | "repairs">;

/** What each field of the whole is, from those of its parts. */
const RULES: MergeRules<Facts> = {
  ...MERGE_OF_BOTH,
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
  media: distinct,
  terms: (whole, own) => distinct(whole, own).slice(0, MAX_TERMS),
  source: (whole, own) =>
    whole.kind === "page" && own.kind === "page"
      ? { ...whole, continued: [...(whole.continued ?? []), { file: own.file, page: own.page }] }
      : whole,
};

/** The facts of one story from those of its parts on several pages, in reading order. */
export function mergeFacts(first: Facts, rest: readonly Facts[]): Partial<Facts> {
  const facts: Partial<Facts> = {};
  const merge = <Field extends keyof Facts>(field: Field) => {
    facts[field] = rest.reduce((whole, part) => RULES[field](whole, part[field], part), first[field]);
  };
  for (const field of keysOf(RULES)) merge(field);
  return facts;
}
