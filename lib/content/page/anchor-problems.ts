import type { SplitProblem } from "@/lib/newspaper/types";
import { type Problem, reporter } from "@/lib/records/problem";
import type { Anchors } from "./anchors";
import type { PageFields } from "./decide";

/** The problems of the splitter and of the entries of `stories:` and `lines:`, at the lines of the file. */
export function anchorProblems(
  split: readonly SplitProblem[],
  anchors: Anchors,
  fields: PageFields,
): Problem[] {
  const { draft, firstLine } = fields;
  // The splitter reports problems with anchors, but does not know where in the file they are written.
  const told = new Set<number>();
  const entryOf = (anchor: string) => {
    const entry = draft.stories.findIndex(({ starts }, index) => starts === anchor && !told.has(index));
    told.add(entry);
    return entry;
  };
  const found = split.map(({ severity, rule, message, cure, line, column, anchor, labelled }) => {
    const at =
      labelled !== undefined
        ? fields.data.locate(["lines", labelled, "text"])
        : anchor === undefined
          ? { line: line + firstLine - 1, column }
          : startsAt(entryOf(anchor), fields);
    return reporter(fields.file)({ severity, rule, at, message, cure });
  });
  return [
    ...found,
    ...anchors.repeated.map((entry) => repeatedAnchor(entry, fields)),
    ...anchors.unknown.filter((entry) => !told.has(entry)).map((entry) => lostAnchor(entry, fields)),
  ];
}

const startsAt = (entry: number, { data }: PageFields) => data.locate(["stories", entry, "starts"]);
const startsOf = (entry: number, { draft }: PageFields) => draft.stories[entry]?.starts ?? "";

/** For an entry about a story that an earlier entry names. An error where it hides the story: it would stay published. */
function repeatedAnchor(entry: number, fields: PageFields): Problem {
  const { omit, takedown } = fields.draft.stories[entry] ?? {};
  const hides = takedown ? "takedown" : omit ? "omit" : null;
  return reporter(fields.file)({
    severity: hides ? "error" : "warning",
    rule: "repeated-anchor",
    at: startsAt(entry, fields),
    message: `“${startsOf(entry, fields)}”与前面一条说的是同一篇稿件，没有使用`,
    cure: hides ? `把 ${hides} 写进前面那一条` : "删去这一条，或改 starts: 让它指向另一篇",
  });
}

/** For an entry whose words are on the page, but begin no story because another entry joins them to the story above. */
function lostAnchor(entry: number, fields: PageFields): Problem {
  return reporter(fields.file)({
    severity: "error",
    rule: "lost-anchor",
    at: startsAt(entry, fields),
    message: `“${startsOf(entry, fields)}”一稿已由另一条并入别的稿件`,
    cure: "两条只留一条：并入上一篇就删去这一条，单独成篇就删去 joins: previous",
  });
}
