import type { FiledPage, FiledStory } from "@/lib/records/content";
import type { Story } from "@/lib/records/story";
import type { Suspect } from "@/lib/records/suspect";
import type { PageStory, ReadPage } from "../filed/read-page";
import type { FileRecord } from "../story/story-file";

/** What a content file was read as. */
export type FileReading = { kind: "page"; page: ReadPage } | { kind: "story"; record: FileRecord };

type Text = Pick<Story, "body" | "photos" | "repairs">;
type StoryFacts = Omit<FiledStory, keyof Text>;
type PackedRecord =
  | { kind: "story"; story: StoryFacts }
  | Extract<PageStory["record"], { kind: "withdrawn" }>;

/** The part of a reading that every publish needs, as JSON. */
export type Facts =
  | {
      kind: "page";
      page: Omit<ReadPage, "page" | "stories"> & {
        page: Omit<FiledPage, "lines">;
        stories: (Omit<PageStory, "record" | "suspects"> & { record: PackedRecord })[];
      };
    }
  | { kind: "story"; record: Exclude<FileRecord, { kind: "story" }> | PackedFile };
type PackedFile = Omit<Extract<FileRecord, { kind: "story" }>, "story"> & { story: StoryFacts };

/** The rest, in blobs: of a page its lines, then of each story its text and what looks misread in it. */
type StoryBlob = { text: Text | null; suspects: Suspect[] };

/** Takes a reading apart. */
export function pack(reading: FileReading): { facts: Facts; blobs: unknown[] } {
  if (reading.kind === "story") {
    const { record } = reading;
    if (record.kind === "withdrawn") return { facts: { kind: "story", record }, blobs: [] };
    const [story, text] = apart(record.story);
    return { facts: { kind: "story", record: { ...record, story } }, blobs: [text] };
  }
  const { page: whole, stories, ...rest } = reading.page;
  const { lines, ...page } = whole;
  const packed = stories.map(({ record, suspects, ...entry }) => {
    if (record.kind === "withdrawn")
      return { entry: { ...entry, record }, blob: { text: null, suspects: suspects() } };
    const [story, text] = apart(record.story);
    return {
      entry: { ...entry, record: { kind: "story" as const, story } },
      blob: { text, suspects: suspects() },
    };
  });
  return {
    facts: { kind: "page", page: { ...rest, page, stories: packed.map(({ entry }) => entry) } },
    blobs: [lines, ...packed.map(({ blob }): StoryBlob => blob)],
  };
}

function apart({ body, photos, repairs, ...facts }: FiledStory): [StoryFacts, Text] {
  return [facts, { body, photos, repairs }];
}

/** Puts a reading together again; `blob` is asked for what is in the blobs only when somebody reads it. */
export function unpack(facts: Facts, blob: (index: number) => unknown): FileReading {
  if (facts.kind === "story") {
    const { record } = facts;
    if (record.kind === "withdrawn") return { kind: "story", record };
    return { kind: "story", record: { ...record, story: lazyStory(record.story, () => blob(0) as Text) } };
  }
  const { page, stories, ...rest } = facts.page;
  return {
    kind: "page",
    page: {
      ...rest,
      page: {
        ...page,
        get lines() {
          return blob(0) as FiledPage["lines"];
        },
      },
      stories: stories.map(({ record, ...entry }, index) => {
        const own = () => blob(index + 1) as StoryBlob;
        return {
          ...entry,
          suspects: () => own().suspects,
          record:
            record.kind === "story"
              ? { kind: "story" as const, story: lazyStory(record.story, () => own().text as Text) }
              : record,
        };
      }),
    },
  };
}

const lazyStory = (facts: StoryFacts, text: () => Text): FiledStory => ({
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
