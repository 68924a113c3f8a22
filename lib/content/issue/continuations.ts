import { type Continuation, matchContinuations } from "@/lib/newspaper/continuations";
import { compare } from "@/lib/records/compare";
import type { Problem } from "@/lib/records/problem";
import type { ReadPage } from "../filed/read-page";
import { joinParts, type Placed } from "./join-parts";
import { looseProblem } from "./loose-jumps";

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
  return { pages: joinParts(inOrder, placed, chainsOf(pairs)), problems: [...problems, ...loose] };
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
