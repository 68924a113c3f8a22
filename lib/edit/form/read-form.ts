import { AnchorDraft, StoryDraft } from "@/lib/content/schema/drafts";
import { readDate } from "@/lib/content/schema/typed-date";
import { isNothing } from "@/lib/content/schema/values";
import { placeId, sectionId } from "@/lib/content/words/topics";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { unixText } from "@/lib/content/yaml/line-ends";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { FiledStory } from "@/lib/records/content";
import { Flag } from "@/lib/records/flag";
import type { Site } from "@/lib/records/site";
import { type FormPhoto, inField, inLine, type StoryForm } from "./fields";

/** The fields that a file begins with, as they are typed; null where they can't be read. */
export function typedFields(
  text: string,
): { fields: Readonly<Record<string, unknown>>; body: string } | null {
  const read = readFrontMatter(unixText(text));
  if (read.kind === "refused") return null;
  const { value } = parseYaml(read.yaml, "", 2);
  return isRecord(value) ? { fields: value, body: read.body } : null;
}

/** What a form shows of a story's own file; null where its fields can't be read. `places`: those found in its words. */
export function formOfFile(text: string, places: readonly string[], site: Site): StoryForm | null {
  const typed = typedFields(text);
  if (!typed) return null;
  const { fields, body } = typed;
  const { shape } = StoryDraft;
  const date = momentIn(fields.date);
  const expires = momentIn(fields.expires);
  return {
    title: wordsIn(fields.title),
    kicker: wordsIn(fields.kicker),
    deck: wordsIn(fields.deck),
    day: date.day,
    time: date.time,
    expiresDay: expires.day,
    expiresTime: expires.time,
    section: sectionIn(fields.section, site),
    kind: "",
    bylines: (shape.bylines.safeParse(fields.bylines).data ?? []).map(formByline),
    places: isSaid(fields.places) ? placesIn(shape.places.safeParse(fields.places).data, site) : [...places],
    photos: (shape.photos.safeParse(fields.photos).data ?? []).map(formPhoto),
    draft: Flag.safeParse(fields.draft).data ?? false,
    body: inField(body),
  };
}

/** What a form shows of a printed story: as it is now, by the page's text and by its entry in `stories:`, `typed`. */
export function formOfPrinted(
  { headline, section, kind, bylines, places }: FiledStory,
  typed: Readonly<Record<string, unknown>>,
): StoryForm {
  return {
    title: inLine(headline.main),
    kicker: inLine(headline.kicker ?? ""),
    deck: inLine(headline.deck ?? ""),
    day: "",
    time: "",
    expiresDay: "",
    expiresTime: "",
    section: section ?? "",
    kind,
    bylines: bylines.map(formByline),
    places: [...places],
    photos: (AnchorDraft.shape.photos.safeParse(typed.photos).data ?? []).map(formPhoto),
    draft: false,
    body: null,
  };
}

/** Fields that have something in them of which no form can be made: they are left as they are. */
export function unreadableLists(fields: Readonly<Record<string, unknown>>): string[] {
  const { bylines, places, photos } = StoryDraft.shape;
  return Object.entries({ bylines, places, photos }).flatMap(([name, schema]) =>
    isSaid(fields[name]) && !schema.safeParse(fields[name]).success ? [name] : [],
  );
}

const formByline = ({ name, role, outlet }: { name: string; role: string; outlet: string | null }) => ({
  name: inLine(name),
  role,
  outlet: inLine(outlet ?? ""),
});

const formPhoto = (photo: {
  ref?: string | undefined;
  file: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}): FormPhoto => ({
  ref: inLine(photo.ref ?? ""),
  file: inLine(photo.file),
  alt: inLine(photo.alt ?? ""),
  caption: inLine(photo.caption ?? ""),
  credit: inLine(photo.credit ?? ""),
});

const wordsIn = (value: unknown): string =>
  typeof value === "string" && !isNothing(value) ? inLine(value) : "";

/** To the minute: what a file says of seconds stays where the minute does. */
function momentIn(value: unknown): { day: string; time: string } {
  const date = typeof value === "string" ? (readDate(value) ?? "") : "";
  return { day: date.slice(0, 10), time: date.slice(11, 16) };
}

const sectionIn = (value: unknown, site: Site): string => {
  const words = wordsIn(value);
  return sectionId(words, site) ?? words;
};

const placesIn = (words: readonly string[] | undefined, site: Site): string[] =>
  (words ?? []).flatMap((word) => placeId(word, site) ?? []);

const isSaid = (value: unknown): boolean => value !== undefined && !isNothing(value);

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
