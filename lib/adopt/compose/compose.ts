import { heldStory } from "@/lib/content/held/held-fields";
import { isDayBefore } from "@/lib/content/schema/fields/dates";
import { StoryDraft } from "@/lib/content/schema/story";
import { validate } from "@/lib/content/schema/validate";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { Byline, Dateline } from "@/lib/records/byline";
import { endOf, momentOf } from "@/lib/records/date";
import type { Archive, Entry } from "../entry";
import { htmlAsMarkdown } from "../html/html-as-markdown";
import type { Place } from "../place";
import type { Resolver } from "../places/resolver";
import { type Note, note } from "../report/note";
import { markdownText } from "../text/markdown-text";
import type { Mending } from "../text/mending";
import { type AdoptedFields, frontMatter } from "./front-matter";

export type Composed = { kind: "story"; text: string; notes: Note[] } | { kind: "refused"; notes: Note[] };

export interface Tools {
  archive: Archive;
  resolver: Resolver;
  titleOf: (reference: string) => string | null;
  /** The place within a page to which links lead, by the id that a short code gives it. */
  placeOf: (id: string) => string | null;
}

/** A text in our Markdown, not yet read as readers get it. */
export type Translated =
  | {
      kind: "text";
      text: string;
      bylines: readonly Byline[];
      dateline: Dateline | null;
      notes: Note[];
    }
  | { kind: "refused"; notes: Note[] };

/** An entry's text as Markdown of ours: other programs' marks translated, links and pictures led to where they are. */
export async function translateEntry(entry: Entry, tools: Tools): Promise<Translated> {
  const notes: Note[] = [...entry.notes];
  const body = await textOf(entry, tools, notes);
  return body.kind === "refused" ? { kind: "refused", notes: [...notes, body.note] } : { ...body, notes };
}

/** A story's file: its fields, and its text as readers get it, without a word less. */
export async function composeEntry(
  entry: Entry,
  place: Place,
  translated: Extract<Translated, { kind: "text" }>,
  mending: Mending,
  { resolver }: Tools,
): Promise<Composed> {
  const notes: Note[] = [...translated.notes, ...mending.notes];
  const refused = (why: Note): Composed => ({ kind: "refused", notes: [...notes, why] });
  const read = mending.mended;
  if (read.kind === "refused") return refused(note(entry.source, "text-refused", read.why.message));
  const photos = await coversOf(entry, read.text, resolver, notes);
  if (read.text.trim() === "" && photos.length === 0)
    return refused(note(entry.source, "empty", entry.title));
  for (const { rule, message } of read.problems)
    notes.push(note(entry.source, "warning", `${message} [${rule}]`));
  const fields = fieldsFor(entry, place, { ...translated, photos }, notes);
  const checked = checkedFields(fields, place.file);
  if (checked.kind === "refused") return refused(note(entry.source, "bad-fields", checked.why));
  if (checked.held !== null) notes.push(note(entry.source, "held", checked.held));
  return { kind: "story", text: `---\n${checked.yaml}---\n\n${read.text.trim()}\n`, notes };
}

type Body =
  | { kind: "text"; text: string; bylines: readonly Byline[]; dateline: Dateline | null }
  | { kind: "refused"; note: Note };

async function textOf(entry: Entry, tools: Tools, notes: Note[]): Promise<Body> {
  const { archive, resolver, titleOf, placeOf } = tools;
  const dialogue = { source: entry.source, notes, titleOf, placeOf, url: archive.url };
  if (entry.body.kind === "html") {
    const { liquidFree } = await import("../html/liquid-free");
    return htmlAsMarkdown(liquidFree(entry, archive, dialogue), entry, resolver, notes);
  }
  const text = await markdownText(entry, archive.dialect, dialogue, resolver, notes);
  return { kind: "text", text, bylines: [], dateline: null };
}

type Photos = AdoptedFields["photos"];

/** Pictures that stand beside the text, but for those that stand in it, too. */
async function coversOf(entry: Entry, text: string, resolver: Resolver, notes: Note[]): Promise<Photos> {
  const photos: Photos[number][] = [];
  for (const { src, alt, caption } of entry.pictures) {
    const shown = await resolver.picture(src, entry, notes);
    if (shown.kind !== "media" || text.includes(shown.url)) continue;
    if (photos.some(({ file }) => file === shown.url.slice(1))) continue;
    photos.push({ file: shown.url.slice(1), alt: alt || caption || null, caption: caption || null });
  }
  return photos;
}

function fieldsFor(
  entry: Entry,
  { section, aliases }: Place,
  body: { bylines: readonly Byline[]; dateline: Dateline | null; photos: Photos },
  notes: Note[],
): AdoptedFields {
  const { date, source } = entry;
  const signed = entry.authors.filter((name) => !body.bylines.some((byline) => byline.name === name));
  const ends = entry.expires !== null && Date.parse(endOf(entry.expires)) <= Date.parse(momentOf(date));
  if (ends) notes.push(note(source, "expiry", entry.expires ?? ""));
  return {
    title: oneLine(entry.title),
    date,
    // A day's work on a story is no update.
    updated: entry.updated !== null && isDayBefore(date, entry.updated) ? entry.updated : null,
    expires: ends ? null : entry.expires,
    section,
    bylines: [
      ...signed.map((name): Byline => ({ name: oneLine(name), role: "author", outlet: null })),
      ...body.bylines,
    ],
    dateline: body.dateline,
    summary: entry.summary === null ? null : oneLine(entry.summary) || null,
    aliases,
    photos: body.photos,
    draft: entry.draft || ends,
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

type Checked = { kind: "fields"; yaml: string; held: string | null } | { kind: "refused"; why: string };

/** As a check would read them; what would be held back elsewhere by its name is a draft. */
function checkedFields(fields: AdoptedFields, file: string): Checked {
  const yaml = frontMatter(fields);
  const data = parseYaml(yaml, file, 2);
  const error = validate(StoryDraft, data, file).problems.find(({ severity }) => severity === "error");
  if (error) return { kind: "refused", why: error.message };
  const [held] = heldStory(data, file);
  return held && !fields.draft
    ? { kind: "fields", yaml: frontMatter({ ...fields, draft: true }), held: held.message }
    : { kind: "fields", yaml, held: null };
}
