import { z } from "zod";
import { SHARED_FIELDS } from "@/lib/content/schema/fields/shared";
import type { FiledStory } from "@/lib/records/content";

/** What the record takes as editors write it, where they write nothing. */
const NOTHING_WRITTEN = z.object(SHARED_FIELDS).parse({});

/** A story without text, with the fields that a test is about. */
export const filedStory = (url: string, date: string, more: Partial<FiledStory> = {}): FiledStory => ({
  ...NOTHING_WRITTEN,
  kind: "news",
  url,
  slug: url.split("/").at(-2) ?? "",
  headline: { kicker: null, main: `样例${url}`, deck: null },
  section: "rural",
  date,
  updated: null,
  bylines: [],
  dateline: null,
  body: { kind: "printed", blocks: [] },
  photos: [],
  pictures: [],
  textPictures: [],
  places: [],
  repairs: [],
  aliases: [],
  source: { kind: "file", file: `content/stories${url}.md` },
  expires: null,
  replaces: null,
  files: [`content/stories${url}.md`],
  terms: [],
  repaired: { all: 0, misread: 0 },
  media: [],
  digest: url,
  ...more,
});
