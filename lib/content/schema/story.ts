import { z } from "zod";
import type { Story } from "@/lib/records/story";
import { aliases, printed, slug } from "./fields/address";
import { bylines } from "./fields/bylines";
import { noEarlyCorrection } from "./fields/corrections";
import { dateline } from "./fields/dateline";
import { date, expires, noEarlyExpiry, noEarlyUpdate, updated } from "./fields/dates";
import { deck, kicker, title } from "./fields/headline";
import { photos } from "./fields/photos";
import { review } from "./fields/review";
import { SHARED_FIELDS } from "./fields/shared";
import { places, section } from "./fields/subject";
import { draft, draftOrTakenDown, takedownOfFile } from "./fields/takedown";

/** Front matter of `content/stories/**\/*.md`. */
export const StoryDraft = z
  .object({
    title,
    kicker,
    deck,
    date,
    updated,
    expires,
    section,
    bylines,
    slug,
    aliases,
    draft,
    dateline,
    places,
    photos,
    ...SHARED_FIELDS,
    printed,
    takedown: takedownOfFile,
    review,
  })
  // One check: a second one would not run where the first has found something.
  .check((payload) => {
    noEarlyUpdate(payload);
    noEarlyExpiry(payload);
    noEarlyCorrection(payload);
    draftOrTakenDown(payload);
  });
export type StoryDraft = z.infer<typeof StoryDraft>;

/** What a story's file begins with. */
export const STORY_EXAMPLE = "title: 标题\ndate: 2024-06-22\nsection: 栏目";

/** The fields that the record takes as they are written: all that are not named here. */
export function storyAsWritten({
  title,
  kicker,
  deck,
  expires,
  section,
  slug,
  draft,
  places,
  photos,
  printed,
  takedown,
  review,
  ...rest
}: StoryDraft): Pick<Story, keyof typeof rest> {
  return rest;
}
