import { findAnchor, splitPage } from "@/lib/newspaper/split";
import type { StoryDraft as SplitStory } from "@/lib/newspaper/types";
import type { PageLine, PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { type Context, type Loaded, reporter } from "./context";
import { type AnchorDraft, type PageDraft, PageDraft as PageSchema } from "./drafts";
import type { TextFile } from "./files";
import { readFrontMatter } from "./front-matter";
import { linesWithMarks } from "./page-lines";
import { printedStory } from "./printed-story";
import { checkPlaces, checkSection } from "./references";
import { slugOf } from "./slug";
import { foreignProblem } from "./story-file";
import { suggestSection } from "./topics";
import { validate } from "./validate";
import { parseYaml, type YamlData } from "./yaml";

/** A printed page and the stories it was split into. */
export interface ReadPage {
  page: PrintedPage;
  stories: Story[];
}

/** Reads one printed page: front matter, split, editors' decisions, known misreadings. */
export function readPageFile({ file, text }: TextFile, context: Context): Loaded<ReadPage> {
  const { yaml, body, firstLine, foreign } = readFrontMatter(text);
  if (foreign) return { records: [], problems: [foreignProblem(file, foreign)] };
  const data = parseYaml(yaml ?? "", file, yaml === null ? 1 : 2);
  const { value: draft, problems } = validate(PageSchema, data, file);
  if (!draft) return { records: [], problems };

  const split = splitPage(body, { starts: draft.stories.map(({ starts }) => starts) });
  const report = reporter(file);
  const found = split.problems.map((problem) =>
    report(
      problem.severity,
      problem.rule,
      problem.line + firstLine - 1,
      problem.column,
      problem.message,
      problem.cure,
    ),
  );
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
  const anchors = matchAnchors(draft, (starts) => findAnchor(split, starts));
  const decided = split.stories.map((story, order) =>
    decide(story, order, anchors.get(order) ?? null, draft, data, file, context),
  );
  const stories = decided.map(({ choice }, order) =>
    printedStory({
      split,
      story: split.stories[order] as SplitStory,
      order,
      file,
      date: draft.date,
      page: draft.page,
      choice,
      fixes: context.fixes,
    }),
  );
  const lines: PageLine[] = linesWithMarks(split, stories, context.fixes);
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
    records: [{ page, stories }],
    problems: [...problems, ...found, ...decided.flatMap((each) => each.problems)],
  };
}

type Anchored = { anchor: AnchorDraft; index: number };

/** Which entry of `stories:` speaks of which story; the first entry wins. */
function matchAnchors(draft: PageDraft, find: (starts: string) => number | null): Map<number, Anchored> {
  const anchors = new Map<number, Anchored>();
  for (const [index, anchor] of draft.stories.entries()) {
    const order = find(anchor.starts);
    if (order !== null && !anchors.has(order)) anchors.set(order, { anchor, index });
  }
  return anchors;
}

/** What an editor, or the software in the editor's absence, decided about one story. */
export interface Choice {
  slug: string;
  section: string;
  headline: string | null;
  kicker: string | null;
  deck: string | null;
  /** null: find them in the text. */
  places: string[] | null;
  corrections: Story["corrections"];
  aliases: string[];
  allPlaces: Context["site"]["places"];
}

function decide(
  story: SplitStory,
  order: number,
  anchored: Anchored | null,
  draft: PageDraft,
  data: YamlData,
  file: string,
  context: Context,
): { choice: Choice; problems: Problem[] } {
  const { site } = context;
  const report = reporter(file);
  const anchor = anchored?.anchor;
  const at = (key: string) => data.locate(anchored ? ["stories", anchored.index, key] : ["stories"]);
  const printed = story.headline.main?.text ?? "";
  const text = story.blocks.map((block) => block.text.text).join("\n");
  const problems: Problem[] = [];

  const section = anchor?.section ? checkSection(anchor.section, site, file, at("section")) : null;
  if (section && "problem" in section) problems.push(section.problem);
  const places = anchor?.places ? checkPlaces(anchor.places, site, file, at("places")) : null;
  problems.push(...(places?.problems ?? []));

  const first = printed || text.slice(0, 16);
  const suggestedSlug = slugOf(printed || text.slice(0, 24)) || `p${draft.page}-${order + 1}`;
  const suggestedSection = suggestSection(printed, text, site.sections).id;
  if (!anchor?.slug || !anchor.section) {
    const { line, column } = at("starts");
    const cure = `在这一版的 stories: 下写明\n  - starts: ${first}\n    slug: ${anchor?.slug ?? suggestedSlug}\n    section: ${anchor?.section ?? suggestedSection}`;
    problems.push(
      report(
        "warning",
        "unpinned-slug",
        line,
        column,
        `“${first}”的网址名和栏目由程序推得，标题一改就会变`,
        cure,
      ),
    );
  }
  if (!printed && !anchor?.headline) {
    const { line, column } = at("starts");
    problems.push(
      report(
        "warning",
        "no-headline",
        line,
        column,
        `“${first}”一稿没有标题，暂用首句`,
        "在 stories: 里给它加一行 headline: 标题",
      ),
    );
  }
  return {
    problems,
    choice: {
      slug: anchor?.slug ?? suggestedSlug,
      section: section && "id" in section ? section.id : suggestedSection,
      headline: anchor?.headline ?? null,
      kicker: anchor?.kicker ?? null,
      deck: anchor?.deck ?? null,
      places: places?.ids ?? null,
      corrections: anchor?.corrections ?? [],
      aliases: anchor?.aliases ?? [],
      allPlaces: site.places,
    },
  };
}
