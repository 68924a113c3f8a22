import type { StoryDraft as SplitStory } from "@/lib/newspaper/types";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { type Context, reporter } from "./context";
import type { PageDraft } from "./drafts";
import type { Anchored } from "./page-anchors";
import { checkPlaces, checkSection } from "./references";
import { suggest } from "./suggest";
import type { Position, YamlData } from "./yaml";

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

/** A story of a page with what was decided about it. */
export interface Decided {
  story: SplitStory;
  choice: Choice;
  /** Whether the slug is an editor's. */
  pinned: boolean;
  /** Where the file gives the slug. */
  slugAt: Position;
  problems: Problem[];
}

/** What a page's front matter says of its stories, and where. */
export interface PageFields {
  file: string;
  draft: PageDraft;
  data: YamlData;
}

/** Decides on one story: by its entry in `stories:`, or by what its text suggests. */
export function decide(
  story: SplitStory,
  order: number,
  anchored: Anchored | null,
  { file, draft, data }: PageFields,
  context: Context,
): { story: SplitStory; choice: Choice; pinned: boolean; slugAt: Position; problems: Problem[] } {
  const { site } = context;
  const report = reporter(file);
  const anchor = anchored?.anchor;
  const at = (...path: (string | number)[]) =>
    data.locate(anchored ? ["stories", anchored.index, ...path] : ["stories"]);
  const printed = story.headline.main?.text ?? "";
  const problems: Problem[] = [];

  const section = anchor?.section ? checkSection(anchor.section, site, file, at("section")) : null;
  if (section && "problem" in section) problems.push(section.problem);
  const places = anchor?.places
    ? checkPlaces(anchor.places, site, file, (index) => at("places", index))
    : null;
  problems.push(...(places?.problems ?? []));

  const {
    first,
    slug: suggestedSlug,
    section: suggestedSection,
  } = suggest(story, order, draft.page, context);
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
