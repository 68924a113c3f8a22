import { findAnchor, splitPage } from "@/lib/newspaper/split";
import type { StoryDraft as SplitStory } from "@/lib/newspaper/types";
import type { PageLine, PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { type Context, type Loaded, reporter } from "./context";
import { type AnchorDraft, type PageDraft, PageDraft as PageSchema } from "./drafts";
import type { TextFile } from "./files";
import { frontMatterProblem, readFrontMatter } from "./front-matter";
import { linesWithMarks } from "./page-lines";
import { printedStory } from "./printed-story";
import { checkPlaces, checkSection } from "./references";
import { slugOf } from "./slug";
import { suggestSection } from "./topics";
import { validate } from "./validate";
import { type Position, parseYaml, type YamlData } from "./yaml";

/** A printed page and the stories it was split into. */
export interface ReadPage {
  page: PrintedPage;
  stories: Story[];
  /** Which stories' slugs an editor has decided on. */
  pinned: boolean[];
  /** Where the file gives its date, and each story its slug. */
  at: { date: Position; slugs: Position[] };
}

const PAGE_EXAMPLE = 'date: 2024-06-22\npage: "01"\nname: 要闻';

/** Reads one printed page: front matter, split, editors' decisions, known misreadings. */
export function readPageFile({ file, text }: TextFile, context: Context): Loaded<ReadPage> {
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
  const found = split.problems.map(({ severity, rule, message, cure, line, column }) => {
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
    decide(story, order, anchors.of.get(order) ?? null, draft, data, file, context),
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
    records: [
      {
        page,
        stories,
        pinned: decided.map(({ pinned }) => pinned),
        at: { date: data.locate(["date"]), slugs: decided.map(({ slugAt }) => slugAt) },
      },
    ],
    problems: [...problems, ...found, ...decided.flatMap((each) => each.problems)],
  };
}

type Anchored = { anchor: AnchorDraft; index: number };

interface Anchors {
  /** By the story's place on the page. */
  of: Map<number, Anchored>;
  /** Entries that speak of a story that an earlier one speaks of. */
  repeated: number[];
  /** Entries that speak of no story. */
  unknown: number[];
}

/** Which entry of `stories:` speaks of which story; the first entry wins. */
function matchAnchors(draft: PageDraft, find: (starts: string) => number | null): Anchors {
  const anchors: Anchors = { of: new Map(), repeated: [], unknown: [] };
  for (const [index, anchor] of draft.stories.entries()) {
    const order = find(anchor.starts);
    if (order === null) anchors.unknown.push(index);
    else if (anchors.of.has(order)) anchors.repeated.push(index);
    else anchors.of.set(order, { anchor, index });
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
): { story: SplitStory; choice: Choice; pinned: boolean; slugAt: Position; problems: Problem[] } {
  const { site } = context;
  const report = reporter(file);
  const anchor = anchored?.anchor;
  const at = (...path: (string | number)[]) =>
    data.locate(anchored ? ["stories", anchored.index, ...path] : ["stories"]);
  const printed = story.headline.main?.text ?? "";
  const text = story.blocks.map((block) => block.text.text).join("\n");
  const problems: Problem[] = [];

  const section = anchor?.section ? checkSection(anchor.section, site, file, at("section")) : null;
  if (section && "problem" in section) problems.push(section.problem);
  const places = anchor?.places
    ? checkPlaces(anchor.places, site, file, (index) => at("places", index))
    : null;
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
    story,
    problems,
    pinned: anchor?.slug !== undefined,
    slugAt: at("slug"),
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
