import { UNKNOWN_FORMULA } from "@/lib/newspaper/proof/problems";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { ReadPage } from "../filed/read-page";
import { heldPage } from "../held/held-fields";
import { withHoldBack } from "../held/hold-back";
import { contextProblems, fixesOn, isKnown, unusedFixes } from "../ocr/fixes";
import { habitsNamed } from "../papers/learned";
import type { Context, Loaded } from "../reading/context";
import type { TextFile } from "../reading/files";
import { asForm } from "../schema/cures";
import { PAGE_EXAMPLE, PageDraft } from "../schema/page";
import { validate } from "../schema/validate";
import { frontMatterProblem, readFrontMatter } from "../yaml/front-matter";
import { parseYaml } from "../yaml/parse";
import { anchorProblems } from "./anchor-problems";
import { splitAsListed } from "./anchors";
import type { PageFields } from "./decide";
import { unsettled } from "./settled";
import { type ReadSidecar, readSidecar } from "./sidecar";
import { readStories } from "./stories";
import { withoutDirections } from "./turned";
import { withheldPicture } from "./withheld-picture";

/**
 * Reads one printed page: front matter, split, editors' decisions, known misreadings. `read`: what stands beside it, else read from
 * the files that do.
 */
export async function readPageFile(
  { file, text }: TextFile,
  context: Context,
  read: ReadSidecar | null = null,
): Promise<Loaded<ReadPage>> {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused")
    return { records: [], problems: [frontMatterProblem(file, frontMatter.why, asForm(PAGE_EXAMPLE))] };
  const { yaml, body, firstLine } = frontMatter;
  const data = parseYaml(yaml, file, 2);
  const { value: draft, problems: found } = validate(PageDraft, data, file);
  const problems = withHoldBack(found, heldPage(data, file));
  if (!draft) return { records: [], problems };

  const { text: printed, problems: turned } = withoutDirections(body, firstLine, file);
  const { sidecar, problems: beside } = read ?? (await readSidecar(context));
  const habits = habitsNamed(draft.habits, context.learned);
  const { split, anchors } = splitAsListed(printed, draft, habits, sidecar.layout);
  const fields: PageFields = { file, draft, data, firstLine };
  const fixes = fixesOn(draft, context.fixes);
  // For a formula that is not known an editor may have put its text.
  const told = unsettled(split, anchors, draft).filter(
    (problem) => problem.rule !== UNKNOWN_FORMULA || !isKnown(problem, split, fixes),
  );
  const page = await readStories(split, anchors.of, fields, context, sidecar);
  return {
    records: [page.read],
    problems: [
      ...problems,
      ...turned,
      ...beside,
      ...anchorProblems(told, anchors, fields),
      ...(split.stories.length === 0 ? [noStory(file, firstLine)] : []),
      ...unknownHabits(draft.habits, context.learned, file, data.locate(["habits"])),
      ...contextProblems(draft.fixes, file, data.locate, ["fixes"]),
      ...unusedFixes(draft.fixes, context.fixes, split, file, data.locate),
      ...page.problems,
      ...withheldPicture(page.read.page, context.site.pictures !== undefined, data.locate(["stories"])),
    ],
  };
}

/** The warning where the habits by which a page was read are gone; none where the site has none at all. */
function unknownHabits(
  number: number | undefined,
  learned: Context["learned"],
  file: string,
  at: Position,
): Problem[] {
  if (number === undefined || learned.length === 0 || habitsNamed(number, learned)) return [];
  return [
    reporter(file)({
      severity: "warning",
      rule: "unknown-habits",
      at,
      message: `没有印刷习惯 ${number}：这一版按没有习惯认`,
      cure: "有备份就恢复 content/papers/own.json；没有就核对这一版，删去 habits: 这一行",
    }),
  ];
}

const noStory = (file: string, line: number): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "no-story",
    at: { line, column: 1 },
    message: "这一版没有拆出稿件",
    cure: "整版广告可以不管；否则检查正文是否完整",
  });
