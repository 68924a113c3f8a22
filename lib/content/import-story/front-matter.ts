import type { Byline, Dateline } from "@/lib/records/byline";
import { write } from "../yaml/document";

/** What an import knows of a story. */
export interface StoryFields {
  title: string;
  kicker: string | null;
  deck: string | null;
  date: string;
  /** Id of a section. */
  section: string;
  bylines: readonly Byline[];
  dateline: Dateline | null;
  draft: boolean;
}

/** A comment behind a field, for the editor. */
type Notes = Partial<Record<keyof StoryFields, string>>;

/** The front matter of a new story, a field a line where it fits. */
export function frontMatter(fields: StoryFields, notes: Notes): string {
  const { title, kicker, deck, date, section, bylines, dateline, draft } = fields;
  const lines: [keyof StoryFields, string][] = [
    ["title", write({ title })],
    ...(kicker === null ? [] : [["kicker", write({ kicker })] satisfies [keyof StoryFields, string]]),
    ...(deck === null ? [] : [["deck", write({ deck })] satisfies [keyof StoryFields, string]]),
    ["date", `date: ${date}\n`],
    ["section", write({ section })],
    ...(bylines.length === 0
      ? []
      : [["bylines", write({ bylines: bylines.map(bylineFields) })] satisfies [keyof StoryFields, string]]),
    ...(dateline === null
      ? []
      : [["dateline", write({ dateline: given(dateline) })] satisfies [keyof StoryFields, string]]),
    ...(draft ? [["draft", "draft: true\n"] satisfies [keyof StoryFields, string]] : []),
  ];
  return lines
    .map(([key, line]) => (notes[key] ? line.replace(/\n$/, `  # ${notes[key]}\n`) : line))
    .join("");
}

const bylineFields = ({ name, role, outlet }: Byline) => given({ name, role, outlet });

/** Without the parts that are not there. */
const given = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
