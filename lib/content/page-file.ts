import { UNFINISHED } from "@/lib/newspaper/problems";
import { findAnchor, splitPage } from "@/lib/newspaper/split";
import { findSuspects } from "@/lib/newspaper/suspects/detect";
import type { PageLine, PrintedPage } from "@/lib/records/page";
import type { Story } from "@/lib/records/story";
import type { Suspect } from "@/lib/records/suspect";
import { type Context, type Loaded, reporter } from "./context";
import { decide } from "./decide";
import { PageDraft as PageSchema } from "./drafts";
import type { TextFile } from "./files";
import { frontMatterProblem, readFrontMatter } from "./front-matter";
import { matchAnchors } from "./page-anchors";
import { linesWithMarks } from "./page-lines";
import { printedStory } from "./printed-story";
import { suspectsOf } from "./suspects";
import { validate } from "./validate";
import { type Position, parseYaml } from "./yaml";

/** A printed page and the stories it was split into. */
export interface ReadPage {
  page: PrintedPage;
  stories: Story[];
  suspects: Suspect[];
  /** Which stories' slugs an editor has decided on. */
  pinned: boolean[];
  /** Where the file gives its date, and each story its slug. */
  at: { date: Position; slugs: Position[] };
}

const PAGE_EXAMPLE = 'date: 2024-06-22\npage: "01"\nname: 要闻';

/** Reads one printed page: front matter, split, editors' decisions, known misreadings. */
export async function readPageFile({ file, text }: TextFile, context: Context): Promise<Loaded<ReadPage>> {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused")
    return { records: [], problems: [frontMatterProblem(file, frontMatter.why, PAGE_EXAMPLE)] };
  const { yaml, body, firstLine } = frontMatter;
  const data = parseYaml(yaml, file, 2);
  const { value: draft, problems } = validate(PageSchema, data, file);
  if (!draft) return { records: [], problems };

  const split = splitPage(body, { starts: draft.stories.map(({ starts }) => starts) });
  const report = reporter(file);
  const anchors = matchAnchors(draft, (starts) => findAnchor(split, starts));
  const startsAt = (index: number) => data.locate(["stories", index, "starts"]);
  // The splitter tells of unknown anchors in their order, but does not know where they are written.
  const unknown = [...anchors.unknown];
  const told = split.problems.filter(({ rule }) => rule !== UNFINISHED);
  const found = told.map(({ severity, rule, message, cure, line, column }) => {
    const entry = rule === "unknown-anchor" ? unknown.shift() : undefined;
    const at = entry === undefined ? { line: line + firstLine - 1, column } : startsAt(entry);
    return report(severity, rule, at.line, at.column, message, cure);
  });
  for (const index of anchors.repeated) {
    const { line, column } = startsAt(index);
    found.push(
      report(
        "warning",
        "repeated-anchor",
        line,
        column,
        `“${draft.stories[index]?.starts ?? ""}”与前面一条说的是同一篇稿件，没有使用`,
        "删去这一条，或改 starts: 让它指向另一篇",
      ),
    );
  }
  if (split.stories.length === 0) {
    found.push(
      report(
        "warning",
        "no-story",
        firstLine,
        1,
        "这一版没有拆出稿件",
        "整版广告可以不管；否则检查正文是否完整",
      ),
    );
  }
  const decided = split.stories.map((story, order) =>
    decide(story, order, anchors.of.get(order) ?? null, { file, draft, data }, context),
  );
  const stories = decided.map(({ story, choice }, order) =>
    printedStory({
      split,
      story,
      order,
      file,
      date: draft.date,
      page: draft.page,
      choice,
      fixes: context.fixes,
    }),
  );
  const findings = findSuspects(split, await context.vocabulary(), [...context.fixes, ...context.confirmed]);
  const lines: PageLine[] = linesWithMarks(split, stories, context.fixes, findings);
  const page: PrintedPage = {
    file,
    date: draft.date,
    dateBasis: draft.dateBasis,
    number: draft.page,
    name: draft.name,
    lines,
    stories: stories.map(({ url }) => url),
  };
  return {
    records: [
      {
        page,
        stories,
        suspects: suspectsOf(findings, split, file, firstLine),
        pinned: decided.map(({ pinned }) => pinned),
        at: { date: data.locate(["date"]), slugs: decided.map(({ slugAt }) => slugAt) },
      },
    ],
    problems: [...problems, ...found, ...decided.flatMap((each) => each.problems)],
  };
}
