import { z } from "zod";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import { PageLine } from "@/lib/records/page";
import { Suspect } from "@/lib/records/suspect";
import type { FileRecord } from "../filed/file-record";
import type { PageStory, ReadPage } from "../filed/read-page";
import { type StoryFacts, StoryText } from "../filed/story-text";

/** What a content file was read as. */
export type FileReading = { kind: "page"; page: ReadPage } | { kind: "story"; record: FileRecord };

type PackedRecord =
  | { kind: "story"; story: StoryFacts }
  | Extract<PageStory["record"], { kind: "withdrawn" }>;
type PackedFile = Omit<Extract<FileRecord, { kind: "story" }>, "story"> & { story: StoryFacts };

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
      facts: { kind: "story", record: { ...record, story } },
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
    const story = lazyStory(record.story, () => storyIn(blob(0)).text);
    return { kind: "story", record: { ...record, story } };
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
  const story = lazyStory(record.story, () => storyIn(blob()).text);
  return { ...entry, record: { kind: "story", story }, suspects: () => storyIn(blob()).suspects };
}

const lazyStory = (facts: StoryFacts, text: () => StoryText): FiledStory => ({
  ...facts,
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
