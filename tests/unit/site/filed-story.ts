import type { FiledStory } from "@/lib/records/content";

/** A story of no text, with what a test is about. */
export const filedStory = (url: string, date: string, more: Partial<FiledStory> = {}): FiledStory => ({
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
  places: [],
  corrections: [],
  repairs: [],
  aliases: [],
  source: { kind: "file", file: `content/stories${url}.md` },
  expires: null,
  replaces: null,
  terms: [],
  repaired: { all: 0, misread: 0 },
  media: [],
  digest: url,
  ...more,
});
