import type { OrderedPage } from "@/lib/layout/ordered";
import type { PageSplit, SplitProblem } from "@/lib/newspaper/types";
import type { Aside } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { fixesOn } from "../ocr/fixes";
import { habitsNamed } from "../papers/learned";
import type { Context } from "../reading/context";
import type { TextFile } from "../reading/files";
import type { PageDraft } from "../schema/drafts";
import { PageDraft as PageSchema } from "../schema/page";
import { validate } from "../schema/validate";
import { readFrontMatter } from "../yaml/front-matter";
import { unixText } from "../yaml/line-ends";
import { parseYaml } from "../yaml/parse";
import { anchorProblems } from "./anchor-problems";
import { type Anchors, splitAsListed } from "./anchors";
import { decide } from "./decide";
import { printedStory } from "./printed-story";
import { unsettled } from "./settled";
import { withoutDirections } from "./turned";

/** A story of a page as an editor lays it out. */
export interface TableStory {
  story: Story;
  /** Its entry of `stories:`; null where it has none. */
  entry: number | null;
  /** Whether an editor has written down its address. */
  isPinned: boolean;
  /** Why it is not published. */
  aside: Aside["kind"] | null;
}

/** A page as the splitter and its front matter make it at this moment, without what takes long: misreadings, subjects, pictures. */
export interface PageTable {
  file: string;
  draft: PageDraft;
  /** The page's text, the evidence. */
  printed: string;
  split: PageSplit;
  anchors: Anchors;
  stories: readonly TableStory[];
  /** The fields that each entry of `stories:` has, as they are typed. */
  written: readonly (readonly string[])[];
  /** What an editor should look at, by the lines of the page's text. */
  doubts: readonly SplitProblem[];
  problems: readonly Problem[];
}

/** Reads a page for the table; null with the problems where its front matter can't be read. */
export function readPageTable(
  { file, text }: TextFile,
  context: Context,
  layout: OrderedPage | null,
): { table: PageTable | null; problems: readonly Problem[] } {
  const frontMatter = readFrontMatter(unixText(text));
  if (frontMatter.kind === "refused") return { table: null, problems: [] };
  const { yaml, body, firstLine } = frontMatter;
  const data = parseYaml(yaml, file, 2);
  const { value: draft, problems: found } = validate(PageSchema, data, file);
  if (!draft) return { table: null, problems: found };
  const { text: printed } = withoutDirections(body, firstLine, file);
  const habits = habitsNamed(draft.habits, context.learned);
  const { split, anchors } = splitAsListed(printed, draft, habits, layout);
  const fields = { file, draft, data, firstLine };
  const stories = storiesOf({ split, anchors }, fields, context);
  const doubts = unsettled(split, anchors, draft);
  const problems = [...found, ...anchorProblems(doubts, anchors, fields)];
  const written = writtenIn(data.value);
  return { table: { file, draft, printed, split, anchors, stories, written, doubts, problems }, problems };
}

/** The keys of the entries of `stories:`. */
function writtenIn(value: unknown): string[][] {
  const stories = typeof value === "object" && value !== null && "stories" in value ? value.stories : [];
  return Array.isArray(stories)
    ? stories.map((entry: unknown) => (typeof entry === "object" && entry !== null ? Object.keys(entry) : []))
    : [];
}

type Fields = Parameters<typeof decide>[3];

function storiesOf(
  { split, anchors }: Pick<PageTable, "split" | "anchors">,
  fields: Fields,
  context: Context,
): TableStory[] {
  const { file, draft } = fields;
  const fixes = fixesOn(draft, context.fixes);
  return split.stories.map((asSplit, order) => {
    const anchored = anchors.of.get(order) ?? null;
    const { choice, pinned } = decide(asSplit, order, anchored, fields, { ...context, fixes });
    const { date, page } = draft;
    const story = printedStory({ split, story: asSplit, order, file, date, page, choice, fixes });
    const { omit, takedown } = anchored?.anchor ?? {};
    const aside = takedown ? "withdrawn" : omit ? "omitted" : null;
    return { story, entry: anchored?.index ?? null, isPinned: pinned, aside };
  });
}
