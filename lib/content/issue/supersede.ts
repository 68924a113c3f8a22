import type { FiledStory } from "@/lib/records/content";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import { canonicalAddress } from "@/lib/records/spelling";
import type { Repair } from "@/lib/records/story";
import type { Withdrawn } from "@/lib/records/withdrawn";
import type { StoryOfFile } from "../filed/file-record";
import { countRepairs, refiled } from "../filed/filed";
import { meantNames, nearAmong } from "../links/near";

/** `printed: /2024/06/22/a` as the story's URL. */
export const printedUrl = (target: string): string => canonicalAddress(target) ?? target;

/**
 * Editors' stories, those that replace a printed one with its source and its addresses. The printed one stays until the
 * replacement is due: only the publish knows the time.
 */
export function withReplacements(
  printed: readonly FiledStory[],
  withdrawn: readonly Withdrawn[],
  filed: readonly StoryOfFile[],
): { stories: FiledStory[]; problems: Problem[] } {
  const byUrl = new Map(printed.map((story) => [story.url, story]));
  const gone = new Set(withdrawn.flatMap(({ url, aliases }) => [url, ...aliases]));
  const takers = new Map<string, string>();
  const problems: Problem[] = [];
  const stories = filed.map(({ story, printed: target, at }): FiledStory => {
    if (target === null) return story;
    const { file } = story.source;
    const url = printedUrl(target);
    const old = byUrl.get(url);
    const taker = takers.get(url);
    takers.set(url, file);
    if (taker) problems.push(takenTwice(file, target, at.printed, taker));
    if (old) return inPlaceOf(old, story);
    problems.push(
      gone.has(url)
        ? alreadyWithdrawn(file, target, at.printed)
        : unknownPrinted(file, target, at.printed, byUrl.keys()),
    );
    return story;
  });
  return { stories, problems };
}

/** An editor's story with the source and the addresses of the printed one, and the repairs of its headline. */
function inPlaceOf(old: FiledStory, story: FiledStory): FiledStory {
  const addresses = new Set([...story.aliases, ...old.aliases, old.url]);
  const aliases = [...addresses].filter((alias) => alias !== story.url);
  const repairs = () => old.repairs.filter(isOfHeadline);
  return refiled(
    story,
    { replaces: old.url, aliases, source: old.source, files: [...story.files, ...old.files] },
    { repairs, repaired: () => countRepairs(repairs()) },
    old.digest,
  );
}

const takenTwice = (file: string, target: string, at: Position, taker: string): Problem =>
  reporter(file)({
    severity: "error",
    rule: "duplicate-printed",
    at,
    message: `${taker} 也取代 ${target}`,
    cure: "只留其中一篇的 printed:",
  });

const alreadyWithdrawn = (file: string, target: string, at: Position): Problem =>
  reporter(file)({
    severity: "error",
    rule: "printed-withdrawn",
    at,
    message: `printed: ${target} 已经撤下`,
    cure: "这一篇也要撤下，就在这里写 takedown；要单独发布，就删去 printed",
  });

/** The error for `printed:` that leads to no printed story. */
export const unknownPrinted = (
  file: string,
  target: string,
  at: Position,
  known: Iterable<string>,
): Problem =>
  reporter(file)({
    severity: "error",
    rule: "unknown-printed",
    at,
    message: `printed: ${target} 不是已有的见报稿`,
    cure: `${meantNames(nearAmong(known)(printedUrl(target)))}写见报稿的网址，形式是 /年/月/日/网址名/`,
  });

/** The replacement has bylines and pictures of its own. */
const isOfHeadline = (repair: Repair) =>
  (repair.kind === "supplied" || repair.kind === "relabelled") &&
  ["kicker", "main", "deck"].includes(repair.field);
