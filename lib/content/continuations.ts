import { type Continuation, matchContinuations } from "@/lib/newspaper/continuations";
import type { Jump } from "@/lib/newspaper/jump";
import { compare } from "@/lib/records/compare";
import type { FiledPage, FiledStory } from "@/lib/records/content";
import type { PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { reporter } from "./context";
import { refiled } from "./filed";
import { mergeStories } from "./merge-stories";
import { type PageStory, type ReadPage, urlOf } from "./read-page";
import { setAsideFiled } from "./set-aside";

/** The rule of a jump whose other end is not found. */
export const LOOSE_JUMP = "loose-jump";

/** A story of an issue and the page on which it is printed. */
interface Placed {
  read: ReadPage;
  part: PageStory;
}

/**
 * The pages with what is printed on several of them as one story: 下转第2版 and 上接第1版 of one issue. The whole has the
 * first part's address; the others' lead there. Where an editor took one part down, all of it is gone.
 */
export function withContinuations(pages: readonly ReadPage[]): { pages: ReadPage[]; problems: Problem[] } {
  const issues = new Map<string, ReadPage[]>();
  for (const read of pages) {
    const issue = issues.get(read.page.date);
    if (issue) issue.push(read);
    else issues.set(read.page.date, [read]);
  }
  const done = [...issues.values()].map(joinIssue);
  const byFile = new Map(
    done.flatMap(({ pages: own }) => own.map((read) => [read.page.file, read] as const)),
  );
  return {
    pages: pages.map((read) => byFile.get(read.page.file) ?? read),
    problems: done.flatMap(({ problems }) => problems),
  };
}

function joinIssue(issue: readonly ReadPage[]): { pages: ReadPage[]; problems: Problem[] } {
  const inOrder = [...issue].sort((a, b) => compare(a.page.number, b.page.number));
  const placed = inOrder.flatMap((read) => read.stories.map((part): Placed => ({ read, part })));
  const { pairs, lost, stray, absent } = matchContinuations(
    placed.map(({ read, part: { jump, title } }) => ({ page: read.page.number, jump, title })),
  );
  const joined = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const problems = placed.flatMap(({ part }, index) => (joined.has(index) ? [] : part.ifLoose));
  const loose = [
    ...[...lost, ...stray].flatMap((index) => looseProblem(placed[index], true)),
    // Of a part that was taken down, the takedown tells.
    ...absent
      .filter((index) => placed[index]?.part.record.kind === "story")
      .flatMap((index) => looseProblem(placed[index], false)),
  ];
  return { pages: applyAll(inOrder, placed, chainsOf(pairs)), problems: [...problems, ...loose] };
}

/** Pairs end to end: a story may go on twice. Each chain begins with the story's first part. */
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

function applyAll(
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

/** Its other half is not on the page where it should be, or that page is not there. */
function looseProblem(placed: Placed | undefined, there: boolean): Problem[] {
  const jump = placed?.part.jump;
  if (!placed || !jump) return [];
  const { read, part } = placed;
  const { line, column } = part.at;
  const name = part.title ? `“${part.title}”` : "这一版的一稿";
  const [message, cure] = there
    ? [
        `那一版上没有找到${jump.to ? "接续" : "开头"}的文字`,
        "核对两版的“下转”“上接”；两处标题不同时，给后一版的那一稿写上同样的 headline:",
      ]
    : ["那一版还没有导入，这一篇不全", "把那一版也导入；没有那一版，这条提醒可以不理"];
  return [
    reporter(read.page.file)(
      "warning",
      LOOSE_JUMP,
      line,
      column,
      `${name}${jumpLabel(jump)}，${message}`,
      cure,
    ),
  ];
}

const jumpLabel = ({ to, from }: Jump): string => (to ? `下转第${to}版` : `上接第${from ?? ""}版`);
