import { type Continuation, matchContinuations } from "@/lib/newspaper/continuations";
import { compare } from "@/lib/records/compare";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import type { PrintedPage } from "@/lib/records/page";
import { type Problem, reporter } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { refiled } from "../filed/filed";
import { type PageStory, type ReadPage, urlOf } from "../filed/read-page";
import { setAsideFiled } from "../page/set-aside";
import { mergeStories } from "./merge-stories";

/** The rule of a 下转 or 上接 whose other end is not found. */
export const LOOSE_JUMP = "loose-jump";

/** A story, or a part of one, and the page on which it is printed. */
interface PlacedPart {
  read: ReadPage;
  part: PageStory;
}

/**
 * The pages with what is printed on several of them as one story: 下转第2版 and 上接第1版 of one issue. The whole has the
 * first part's address; the others' lead there. Where an editor took one part down, all of it is gone.
 */
export function withContinuations(pages: readonly ReadPage[]): { pages: ReadPage[]; problems: Problem[] } {
  const issues = new Map<string, ReadPage[]>();
  for (const read of pages) issues.set(read.page.date, [...(issues.get(read.page.date) ?? []), read]);
  const joined = [...issues.values()].map(joinIssue);
  const byFile = new Map(
    joined.flatMap((issue) => issue.pages.map((read) => [read.page.file, read] as const)),
  );
  return {
    pages: pages.map((read) => byFile.get(read.page.file) ?? read),
    problems: joined.flatMap(({ problems }) => problems),
  };
}

function joinIssue(issue: readonly ReadPage[]): { pages: ReadPage[]; problems: Problem[] } {
  const inOrder = [...issue].sort((a, b) => compare(a.page.number, b.page.number));
  const parts = inOrder.flatMap((read) => read.stories.map((part): PlacedPart => ({ read, part })));
  const { pairs, lost, stray, absent } = matchContinuations(
    parts.map(({ read, part: { jump, title } }) => ({ page: read.page.number, jump, title })),
  );
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const isPublished = (index: number) => parts[index]?.part.record.kind === "story";
  return {
    pages: joinParts(inOrder, parts, chainsOf(pairs)),
    problems: [
      ...parts.flatMap(({ part }, index) => (paired.has(index) ? [] : part.ifLoose)),
      ...[...lost, ...stray].flatMap((index) => looseProblem(parts[index], "page is there")),
      // A part that was taken down has its own warning, `takedown-continues`.
      ...absent.filter(isPublished).flatMap((index) => looseProblem(parts[index], "page is missing")),
    ],
  };
}

/** Pairs end to end, as indexes of parts: a story may go on twice. Each chain begins with the story's first part. */
function chainsOf(pairs: readonly Continuation[]): number[][] {
  const next = new Map(pairs.map(({ from, to }) => [from, to]));
  const later = new Set(next.values());
  return [...next.keys()]
    .filter((from) => !later.has(from))
    .map((first) => {
      const chain = [first];
      for (let at = next.get(first); at !== undefined && !chain.includes(at); at = next.get(at))
        chain.push(at);
      return chain;
    });
}

/** The pages of an issue with each chain of parts as one story. */
function joinParts(
  pages: readonly ReadPage[],
  parts: readonly PlacedPart[],
  chains: readonly number[][],
): ReadPage[] {
  const current = new Map(pages.map((read) => [read.page.file, read]));
  for (const chain of chains) {
    const own = chain.flatMap((index) => parts[index] ?? []);
    const gone = own.find(({ part }) => part.record.kind === "withdrawn");
    for (const read of gone ? withdrawAll(own, gone, current) : merge(own, current))
      current.set(read.page.file, read);
  }
  return [...current.values()];
}

/** The first part's page with the whole, the others' without theirs. */
function merge(parts: readonly PlacedPart[], current: ReadonlyMap<string, ReadPage>): ReadPage[] {
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
  const firstPage: ReadPage = {
    ...own,
    page: withSeams(own.page, whole),
    stories: own.stories.map((story) =>
      story.order === first.part.order
        ? { ...story, record: { kind: "story", story: whole }, suspects }
        : story,
    ),
  };
  const laterPages = rest.map((part) => {
    const read = leadingTo(url, part, pageOf(part, current));
    return { ...read, page: withSeams(read.page, whole) };
  });
  return [firstPage, ...laterPages];
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
function leadingTo(url: string, { part }: PlacedPart, read: ReadPage): ReadPage {
  const stories = read.page.stories.map((own) => (own === urlOf(part) ? url : own));
  return {
    ...read,
    stories: read.stories.filter(({ order }) => order !== part.order),
    page: refiled(read.page, { stories }),
  };
}

/** What an editor took down on one page is gone from the others, too. */
function withdrawAll(
  parts: readonly PlacedPart[],
  gone: PlacedPart,
  current: ReadonlyMap<string, ReadPage>,
): ReadPage[] {
  const { record } = gone.part;
  if (record.kind !== "withdrawn") return [];
  const { date, reason } = record.withdrawn;
  return parts.flatMap((placed) => {
    const { record: own } = placed.part;
    if (own.kind === "withdrawn" || own.story.source.kind !== "page") return [];
    const read = pageOf(placed, current);
    const { url, aliases, files } = own.story;
    const withdrawn = { url, aliases, date, reason, files };
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

/** A part's page as it is now: earlier chains may have changed it. */
const pageOf = ({ read }: PlacedPart, current: ReadonlyMap<string, ReadPage>): ReadPage =>
  current.get(read.page.file) ?? read;

/** The warning for a part whose other end is not on the page that it names, or whose page is missing. */
function looseProblem(loose: PlacedPart | undefined, page: "page is there" | "page is missing"): Problem[] {
  const jump = loose?.part.jump;
  if (!loose || !jump) return [];
  const { read, part } = loose;
  const name = part.title ? `“${part.title}”` : "这一版的一稿";
  const where = jump.to ? `下转第${jump.to}版` : `上接第${jump.from ?? ""}版`;
  const [message, cure] =
    page === "page is there"
      ? [
          `那一版上没有找到${jump.to ? "接续" : "开头"}的文字`,
          "核对两版的“下转”“上接”；两处标题不同时，给后一版的那一稿写上同样的 headline:",
        ]
      : ["那一版还没有导入，这一篇不全", "把那一版也导入；没有那一版，这条提醒可以不理"];
  const { at } = part;
  return [
    reporter(read.page.file)({
      severity: "warning",
      rule: LOOSE_JUMP,
      at,
      message: `${name}${where}，${message}`,
      cure,
    }),
  ];
}
