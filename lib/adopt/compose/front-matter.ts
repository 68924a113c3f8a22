import { write, writeInLine } from "@/lib/content/yaml/document";
import type { Byline, Dateline } from "@/lib/records/byline";

/** The fields of a story that was taken over. */
export interface AdoptedFields {
  title: string;
  date: string;
  updated: string | null;
  expires: string | null;
  section: string;
  bylines: readonly Byline[];
  dateline: Dateline | null;
  summary: string | null;
  aliases: readonly string[];
  photos: readonly { file: string; alt: string | null; caption: string | null }[];
  draft: boolean;
}

/** The front matter of a story, a field a line where it fits. */
export function frontMatter(fields: AdoptedFields): string {
  const { title, date, updated, expires, section, bylines, dateline, summary, aliases, photos, draft } =
    fields;
  const lines = [
    write({ title }),
    `date: ${date}\n`,
    ...(updated === null ? [] : [`updated: ${updated}\n`]),
    ...(expires === null ? [] : [`expires: ${expires}\n`]),
    write({ section }),
    ...(bylines.length === 0 ? [] : [`bylines: ${writeInLine(bylines.map(given))}\n`]),
    ...(dateline === null ? [] : [`dateline: ${writeInLine(given(dateline))}\n`]),
    ...(summary === null ? [] : [write({ summary })]),
    ...(aliases.length === 0 ? [] : [`aliases: ${writeInLine(aliases)}\n`]),
    ...(photos.length === 0 ? [] : [write({ photos: photos.map(given) })]),
    ...(draft ? ["draft: true\n"] : []),
  ];
  return lines.join("");
}

/** Without the parts that are not there. */
const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
