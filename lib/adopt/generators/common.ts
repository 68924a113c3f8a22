import { dayOf } from "@/lib/records/date";
import { archiveDate } from "../archive/dates";
import { type Fields, isNo, isYes, listOf, mapOf, textOf, textsIn, type Value } from "../archive/fields";
import type { EntryPicture, Group } from "../entry";
import { type Note, note } from "../report/note";

/** What fields say in all generators alike. */
export interface CommonFields {
  title: string | null;
  summary: string | null;
  draft: boolean;
  updated: string | null;
  expires: string | null;
  authors: string[];
  pictures: EntryPicture[];
  categories: string[];
  tags: string[];
  /** Addresses of its own that editors have written. */
  aliases: string[];
  notes: Note[];
}

const COMMA = /[,，、；;]/;
/** A list in a line is parted by commas; one in Jekyll's by spaces, too. */
const SPACES = /[,，、；;\s]+/;

const TITLES = ["title", "headline"];
const SUMMARIES = ["summary", "description", "excerpt", "subtitle", "abstract", "desc"];
const UPDATES = ["lastmod", "updated", "last_modified_at", "modified", "lastmodified", "date_modified"];
const EXPIRIES = ["expirydate", "expires", "unpublishdate", "expiry_date"];
const PICTURES = [
  ...["cover", "featured_image", "featuredimage", "feature_image", "featureimage", "image", "images"],
  ...["thumbnail", "thumb", "banner", "hero", "photo", "photos", "cover_image", "coverimage", "header-img"],
  ...["top_img", "index_img", "banner_img", "featured_media", "teaser_image", "og_image"],
];
/** Fields that say how a page is shown, or what we know otherwise. */
const KNOWN = new Set([
  ...[...TITLES, ...SUMMARIES, ...UPDATES, ...EXPIRIES, ...PICTURES],
  ...["date", "publishdate", "pubdate", "published", "draft", "status", "slug", "url", "permalink"],
  ...[
    "aliases",
    "alias",
    "redirect_from",
    "categories",
    "category",
    "tags",
    "tag",
    "keywords",
    "authors",
    "author",
  ],
  ...[
    "layout",
    "type",
    "kind",
    "weight",
    "toc",
    "comments",
    "comment",
    "math",
    "mathjax",
    "lang",
    "language",
  ],
  ...[
    "permalink_name",
    "id",
    "abbrlink",
    "hidden",
    "private",
    "isdraft",
    "markup",
    "sitemap",
    "cascade",
    "outputs",
  ],
]);

/** What is said by fields that mean the same whoever made the archive. `zone`: of moments that name none. */
export function commonFields(source: string, fields: Fields, zone: number | null): CommonFields {
  const notes: Note[] = [];
  const held = heldBy(fields);
  if (held !== null) notes.push(note(source, "held", held));
  const strange = [...fields].filter(([key, value]) => !KNOWN.has(key) && saysWords(value));
  for (const [key, value] of strange) notes.push(note(source, "unknown-field", `${key}: ${shown(value)}`));
  return {
    title: textOf(fields, ...TITLES),
    summary: textOf(fields, ...SUMMARIES),
    draft: isYes(textOf(fields, "draft")) || held !== null,
    updated: archiveDate(textOf(fields, ...UPDATES), zone)?.date ?? null,
    expires: archiveDate(textOf(fields, ...EXPIRIES), zone)?.date ?? null,
    authors: authorsOf(source, fields, notes),
    pictures: picturesOf(fields),
    categories: unique([...listOf(fields, "categories", COMMA), ...listOf(fields, "category", COMMA)]),
    tags: unique([...listOf(fields, "tags", COMMA), ...listOf(fields, "tag", COMMA)]),
    aliases: ["aliases", "alias", "redirect_from"].flatMap((name) => listOf(fields, name, SPACES)),
    notes,
  };
}

/** Where a line has somebody's office behind the name, the name alone is one. */
function authorsOf(source: string, fields: Fields, notes: Note[]): string[] {
  const names = unique(["authors", "author"].flatMap((name) => listOf(fields, name, COMMA)));
  const offices = names.filter((name) => OFFICE.test(name));
  for (const office of offices) notes.push(note(source, "unknown-field", `author: ${office}`));
  return names.filter((name) => !OFFICE.test(name));
}

const OFFICE =
  /\b(?:director|manager|engineer|officer|editor|professor|founder|president|team lead|ceo|cto)\b/i;

export const unique = (words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => word !== "")),
];

/** Words that keep a story from readers in one generator or another; null where none do. */
function heldBy(fields: Fields): string | null {
  const published = textOf(fields, "published");
  if (isNo(published)) return "published: false";
  for (const name of ["private", "hidden", "isdraft"])
    if (isYes(textOf(fields, name))) return `${name}: true`;
  if (fields.has("password") && textOf(fields, "password") !== null) return "password";
  const status = textOf(fields, "status")?.toLowerCase() ?? "";
  return /^(?:draft|private|pending|hidden|trash)$/.test(status) ? `status: ${status}` : null;
}

/** Whether a value may be words for readers: a text with a space or a Chinese character in it. */
const saysWords = (value: Value): boolean =>
  typeof value === "string" ? /\S\s\S|\p{Script=Han}{2}/u.test(value) : Object.values(value).some(saysWords);

const shown = (value: Value): string => (typeof value === "string" ? value : JSON.stringify(value));

function picturesOf(fields: Fields): EntryPicture[] {
  const found: EntryPicture[] = [];
  for (const name of PICTURES) {
    const map = mapOf(fields, name);
    if (map) {
      const src = textOf(map, "image", "src", "url", "path", "feature", "relative", "file");
      if (src !== null && isPath(src))
        found.push({ src, alt: textOf(map, "alt"), caption: textOf(map, "caption", "title") });
    } else
      for (const src of textsIn(fields.get(name), /[,，]\s*/).filter(isPath))
        found.push({ src, alt: null, caption: null });
  }
  return found.filter(({ src }, index) => found.findIndex((other) => other.src === src) === index);
}

/** `false`, `true` and colours stand there, too. */
const isPath = (text: string): boolean => /\.\w{3,4}(?:[?#].*)?$|^https?:/i.test(text);

export const groupsOf = (
  categories: readonly string[],
  folders: readonly string[],
  tags: readonly string[],
  language: string | null = null,
): Group[] => [
  ...categories.map((name): Group => ({ kind: "category", name })),
  ...folders.map((name): Group => ({ kind: "folder", name })),
  ...(language === null ? [] : [{ kind: "language", name: language } satisfies Group]),
  ...tags.map((name): Group => ({ kind: "tag", name })),
];

/** `2024-06-23-da-qiao` → the day, and the rest. */
export function dayInName(stem: string): { day: string; rest: string } | null {
  const [, day, rest = ""] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_\s]+(.*))?$/s.exec(stem) ?? [];
  const read = day === undefined ? null : archiveDate(day, null);
  return read ? { day: dayOf(read.date), rest } : null;
}
