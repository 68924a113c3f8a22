import { z } from "zod";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import { PageLine } from "@/lib/records/page";
import { Suspect } from "@/lib/records/suspect";
import type { FileRecord, StoryOfFile } from "../filed/file-record";
import type { PageStory, ReadPage } from "../filed/read-page";
import { type StoryFacts, StoryText } from "../filed/story-text";

/** What a content file was read as. */
export type FileReading = { kind: "page"; page: ReadPage } | { kind: "story"; record: FileRecord };

type PackedRecord =
  | { kind: "story"; story: StoryFacts }
  | Extract<PageStory["record"], { kind: "withdrawn" }>;
/** Without what the rest says again: an archive has 100,000 of them, and each list and object takes as long as all its letters. */
type PackedFile = Omit<StoryOfFile, "story" | "at"> & {
  /** Lines and columns of its slug and of `printed:`. */
  at: [number, number, number, number];
  story: Omit<StoryFacts, OfFile | "url"> & Partial<Pick<StoryFacts, OfFile>>;
};
/** What nearly all stories from files have as their file has it. */
type OfFile = "source" | "files" | "media";

/** The part of a reading that every publish needs, as JSON. */
export type ReadingFacts =
  | {
      kind: "page";
      page: Omit<ReadPage, "page" | "stories"> & {
        page: Omit<FiledPage, "lines">;
        stories: (Omit<PageStory, "record" | "suspects"> & { record: PackedRecord })[];
      };
    }
  | { kind: "story"; record: Exclude<FileRecord, { kind: "story" }> | PackedFile };

/** Whether a value has the outline of facts. */
export function isFacts(value: unknown): value is ReadingFacts {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "page") return "page" in value && PageOutline.safeParse(value.page).success;
  return value.kind === "story" && "record" in value && isRecord(value.record);
}

const PageOutline = z.object({ page: z.object({ date: z.string() }), stories: z.array(z.unknown()) });

const isRecord = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  (value.kind === "story" || value.kind === "withdrawn") &&
  "url" in value &&
  typeof value.url === "string";

/** The rest of a reading, read where it is asked for: a page's lines first, then one blob for each story. */
export const Blob = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lines"), lines: z.array(PageLine) }),
  z.object({ kind: z.literal("story"), text: StoryText, suspects: z.array(Suspect) }),
  /** Of a story that was taken down. */
  z.object({ kind: z.literal("nothing") }),
]);
export type Blob = z.infer<typeof Blob>;

/** Takes a reading apart. */
export function pack(reading: FileReading): { facts: ReadingFacts; blobs: Blob[] } {
  if (reading.kind === "story") {
    const { record } = reading;
    if (record.kind === "withdrawn") return { facts: { kind: "story", record }, blobs: [] };
    const [story, text] = apart(record.story);
    return {
      facts: { kind: "story", record: packFile(record, story) },
      blobs: [{ kind: "story", text, suspects: [] }],
    };
  }
  const { page: whole, stories, ...rest } = reading.page;
  const { lines, ...page } = whole;
  const packed = stories.map(packStory);
  return {
    facts: { kind: "page", page: { ...rest, page, stories: packed.map(({ entry }) => entry) } },
    blobs: [{ kind: "lines", lines }, ...packed.map(({ blob }) => blob)],
  };
}

function packFile(record: StoryOfFile, { url: _, source, files, media, ...story }: StoryFacts): PackedFile {
  const { file, at } = record;
  const isOwn = source.kind === "file" && source.file === file;
  return {
    ...record,
    at: [at.slug.line, at.slug.column, at.printed.line, at.printed.column],
    story: {
      ...story,
      ...(isOwn ? {} : { source }),
      ...(files.length === 1 && files[0] === file ? {} : { files }),
      ...(media.length === 0 ? {} : { media }),
    },
  };
}

function unpackFile({ story, at, ...record }: PackedFile, text: () => StoryText): StoryOfFile {
  const { file, url } = record;
  const [slugLine, slugColumn, printedLine, printedColumn] = at;
  const { source = { kind: "file", file }, files = [file], media = [] } = story;
  return {
    ...record,
    at: {
      slug: { line: slugLine, column: slugColumn },
      printed: { line: printedLine, column: printedColumn },
    },
    story: lazyStory(story, { url, source, files, media }, text),
  };
}

function packStory({ record, suspects, ...entry }: PageStory) {
  if (record.kind === "withdrawn") return { entry: { ...entry, record }, blob: { kind: "nothing" } as const };
  const [story, text] = apart(record.story);
  return {
    entry: { ...entry, record: { kind: "story" as const, story } },
    blob: { kind: "story" as const, text, suspects: suspects() },
  };
}

function apart({ body, photos, repairs, ...facts }: FiledStory): [StoryFacts, StoryText] {
  return [facts, { body, photos, repairs }];
}

/** Puts a reading together again; `blob` is asked for what is in the blobs only when somebody reads it. */
export function unpack(facts: ReadingFacts, blob: (index: number) => Blob): FileReading {
  if (facts.kind === "story") {
    const { record } = facts;
    if (record.kind === "withdrawn") return { kind: "story", record };
    return { kind: "story", record: unpackFile(record, () => storyIn(blob(0)).text) };
  }
  const { page, stories, ...rest } = facts.page;
  return {
    kind: "page",
    page: {
      ...rest,
      page: {
        ...page,
        get lines() {
          return linesIn(blob(0));
        },
      },
      stories: stories.map((story, index) => unpackStory(story, () => blob(index + 1))),
    },
  };
}

type PackedStory = Extract<ReadingFacts, { kind: "page" }>["page"]["stories"][number];

function unpackStory({ record, ...entry }: PackedStory, blob: () => Blob): PageStory {
  if (record.kind === "withdrawn") return { ...entry, record, suspects: () => [] };
  const story = lazyStory(record.story, record.story, () => storyIn(blob()).text);
  return { ...entry, record: { kind: "story", story }, suspects: () => storyIn(blob()).suspects };
}

const lazyStory = (
  facts: Omit<StoryFacts, OfFile | "url">,
  { url, source, files, media }: Pick<StoryFacts, OfFile | "url">,
  text: () => StoryText,
): FiledStory => ({
  ...facts,
  url,
  source,
  files,
  media,
  get body() {
    return text().body;
  },
  get photos() {
    return text().photos;
  },
  get repairs() {
    return text().repairs;
  },
});

function linesIn(blob: Blob) {
  if (blob.kind !== "lines") throw new Error(`A page's lines were looked for in a blob of kind ${blob.kind}`);
  return blob.lines;
}

function storyIn(blob: Blob) {
  if (blob.kind !== "story") throw new Error(`A story was looked for in a blob of kind ${blob.kind}`);
  return blob;
}
