import type { FiledPage, FiledStory } from "@/lib/records/content";
import type { PrintedPage } from "@/lib/records/page";
import type { Story } from "@/lib/records/story";
import { refiled } from "../filed/filed";
import { type PageStory, type ReadPage, urlOf } from "../filed/read-page";
import { setAsideFiled } from "../page/set-aside";
import { mergeStories } from "./merge-stories";

/** A story of an issue and the page on which it is printed. */
export interface Placed {
  read: ReadPage;
  part: PageStory;
}

/**
 * The pages of an issue with each chain of parts as one story. `chains`: numbers in `placed`, a story's first part first.
 */
export function joinParts(
  pages: readonly ReadPage[],
  placed: readonly Placed[],
  chains: readonly number[][],
): ReadPage[] {
  const current = new Map(pages.map((read) => [read.page.file, read]));
  for (const chain of chains) {
    const parts = chain.flatMap((index) => placed[index] ?? []);
    const gone = parts.find(({ part }) => part.record.kind === "withdrawn");
    for (const read of gone ? withdrawAll(parts, gone, current) : merge(parts, current))
      current.set(read.page.file, read);
  }
  return [...current.values()];
}

/** The first part's page with the whole, the others' without theirs. */
function merge(parts: readonly Placed[], current: ReadonlyMap<string, ReadPage>): ReadPage[] {
  const [first, ...rest] = parts;
  if (!first) return [];
  const stories = parts.flatMap(({ part: { record } }) => (record.kind === "story" ? record.story : []));
  const whole = mergeStories(
    stories,
    parts.map(({ read }) => read.page),
  );
  const url = urlOf(first.part);
  const suspects = () => parts.flatMap(({ part }) => part.suspects());
  const own = pageOf(first, current);
  const head: ReadPage = {
    ...own,
    page: withSeams(own.page, whole),
    stories: own.stories.map((story) =>
      story.order === first.part.order
        ? { ...story, record: { kind: "story", story: whole }, suspects }
        : story,
    ),
  };
  return [
    head,
    ...rest.map((placed) => {
      const read = leadingTo(url, placed, pageOf(placed, current));
      return { ...read, page: withSeams(read.page, whole) };
    }),
  ];
}

/** A page whose lines say which of them go on with the story's next part. */
const withSeams = (page: FiledPage, whole: FiledStory): FiledPage =>
  refiled(page, {}, { lines: () => seamedLines(page, whole) }, whole.digest);

function seamedLines({ lines, number }: PrintedPage, { repairs, source }: Story): PrintedPage["lines"] {
  if (source.kind !== "page") return lines;
  const joined = new Set(
    repairs.flatMap((repair) =>
      repair.kind === "joined" && (repair.page ?? source.page) === number ? [repair.line] : [],
    ),
  );
  return lines.map((line) => (joined.has(line.number) ? { ...line, joinsNext: true } : line));
}

/** A page whose part of a story is published with the rest of it. */
function leadingTo(url: string, { part }: Placed, read: ReadPage): ReadPage {
  const stories = read.page.stories.map((own) => (own === urlOf(part) ? url : own));
  return {
    ...read,
    stories: read.stories.filter(({ order }) => order !== part.order),
    page: refiled(read.page, { stories }),
  };
}

/** What an editor took down on one page is gone from the others, too. */
function withdrawAll(
  parts: readonly Placed[],
  gone: Placed,
  current: ReadonlyMap<string, ReadPage>,
): ReadPage[] {
  const { record } = gone.part;
  if (record.kind !== "withdrawn") return [];
  const { date, reason } = record.withdrawn;
  return parts.flatMap((placed) => {
    const { record: own } = placed.part;
    if (own.kind === "withdrawn" || own.story.source.kind !== "page") return [];
    const read = pageOf(placed, current);
    const { url, aliases, source } = own.story;
    const withdrawn = { url, aliases, date, reason, file: source.file };
    const index = read.page.stories.indexOf(url);
    return {
      ...read,
      page: setAsideFiled(
        read.page,
        new Map([[index, { kind: "withdrawn", date, reason, lines: own.story.source.lines }]]),
      ),
      stories: read.stories.map((story) =>
        story.order === placed.part.order
          ? { ...story, record: { kind: "withdrawn", withdrawn }, suspects: () => [], title: null }
          : story,
      ),
    };
  });
}

const pageOf = ({ read }: Placed, current: ReadonlyMap<string, ReadPage>): ReadPage =>
  current.get(read.page.file) ?? read;
