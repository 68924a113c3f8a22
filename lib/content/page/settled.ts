import { UNFINISHED } from "@/lib/newspaper/proof/problems";
import { UNTITLED } from "@/lib/newspaper/proof/silences";
import { comparable } from "@/lib/newspaper/source/text";
import type { PageSplit, SplitProblem } from "@/lib/newspaper/types";
import type { LineClass } from "@/lib/records/page";
import type { AnchorDraft, PageDraft } from "../schema/drafts";
import type { Anchors } from "./anchors";

/** The problems that an editor should be told of: without those that the page's front matter has settled. */
export function unsettled(split: PageSplit, anchors: Anchors, draft: PageDraft): SplitProblem[] {
  const reviewed = new Set(draft.lines.flatMap(({ reviewed, text }) => (reviewed ? [comparable(text)] : [])));
  return split.problems.filter((problem) => {
    // A story that ends in mid-sentence is one of the suspects, and one without headline is told of with its entry.
    if (problem.rule === UNFINISHED || problem.rule === UNTITLED) return false;
    if (problem.severity === "error") return true;
    const line = split.lines[problem.line - 1];
    const words = comparable(line?.text ?? "");
    if (words !== "" && [...reviewed].some((each) => words.includes(each))) return false;
    const entry = line?.story == null ? undefined : anchors.of.get(line.story)?.anchor;
    return !entry || !isSettled(problem, words, line?.class, entry);
  });
}

/** Whether the entry of a story says that all of it was looked at, or what the line is that a warning is about. */
function isSettled(
  { rule, entries }: SplitProblem,
  words: string,
  lineClass: LineClass | undefined,
  { reviewed, kicker, headline, deck, bylines }: AnchorDraft,
): boolean {
  if (reviewed) return true;
  if (rule === "unread-byline" || rule === "unsigned-story") return bylines !== undefined;
  if (!entries) return false;
  const titles = [kicker, headline, deck];
  if (titles.some((override) => override?.to && comparable(override.to) === words)) return true;
  const own = { kicker, headline, deck, byline: bylines };
  return Object.entries(own).some(([name, override]) => name === lineClass && override !== undefined);
}
