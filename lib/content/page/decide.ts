import type { StoryDraft as SplitStory } from "@/lib/newspaper/types";
import type { Byline } from "@/lib/records/byline";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { type Context, reporter } from "../reading/context";
import { toBylines } from "../schema/bylines";
import { type AnchorDraft, NONE, type PageDraft } from "../schema/drafts";
import { fieldWords } from "../schema/fields";
import { checkPlaces, checkSection } from "../settings/references";
import type { Position, YamlData } from "../yaml/parse";
import type { Anchored } from "./anchors";
import { suggest } from "./suggest";

/** What an editor puts in the place of a part of the headline (null: nothing); null where it stays as printed. */
export type Override = { to: string | null } | null;

/** What an editor, or the software in the editor's absence, decided about one story. */
export interface Choice {
  slug: string;
  section: string;
  kind: Story["kind"] | null;
  headline: Override;
  kicker: Override;
  deck: Override;
  /** null: as printed. */
  bylines: Byline[] | null;
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
  /** What is wrong only where no other part of it is found on another page. */
  ifLoose: Problem[];
}

/** What a page's front matter says of its stories, and where. */
export interface PageFields {
  file: string;
  draft: PageDraft;
  data: YamlData;
  /** Line of the file, from 1, on which the page's text begins. */
  firstLine: number;
}

/** Decides on one story: by its entry in `stories:`, or by what its text suggests. */
export function decide(
  story: SplitStory,
  order: number,
  anchored: Anchored | null,
  { file, draft, data }: PageFields,
  context: Context,
): Decided {
  const { site } = context;
  const report = reporter(file);
  const anchor = anchored?.anchor;
  const at = (...path: (string | number)[]) =>
    data.locate(anchored ? ["stories", anchored.index, ...path] : ["stories"]);
  const printed = story.headline.main?.text ?? "";
  const problems: Problem[] = [];
  const ifLoose: Problem[] = [];
  // The rest of a story from another page needs neither a headline nor an address of its own.
  const own = story.jump?.from ? ifLoose : problems;

  const section = anchor?.section ? checkSection(anchor.section, site, file, at("section")) : null;
  if (section && "problem" in section) problems.push(section.problem);
  const places = anchor?.places
    ? checkPlaces(anchor.places, site, file, (index) => at("places", index))
    : null;
  problems.push(...(places?.problems ?? []));

  problems.push(...needless(story, anchor, file, at));
  if (anchor?.takedown) ifLoose.push(...continued(story, file, at("takedown")));

  const suggested = suggest(story, order, draft.page, context);
  const { first } = suggested;
  const unpublished = anchor?.omit || anchor?.takedown !== undefined;
  // What was taken down has a URL, and is in no section.
  const unpinned = !anchor?.omit && (!anchor?.slug || (!anchor.section && !anchor.takedown));
  if (unpinned) {
    const { line, column } = at("starts");
    const cure = `在这一版的 stories: 下写明\n  - starts: ${first}\n    slug: ${anchor?.slug ?? suggested.slug}\n    section: ${anchor?.section ?? suggested.section}`;
    own.push(
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
  if (!unpublished && !printed && !anchor?.headline) {
    const { line, column } = at("starts");
    own.push(
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
    ifLoose,
    pinned: anchor?.slug !== undefined,
    slugAt: at("slug"),
    choice: {
      slug: anchor?.slug ?? suggested.slug,
      section: section && "id" in section ? section.id : suggested.section,
      kind: anchor?.kind ?? null,
      headline: overrideOf(anchor?.headline),
      kicker: overrideOf(anchor?.kicker),
      deck: overrideOf(anchor?.deck),
      bylines: anchor?.bylines ? toBylines(anchor.bylines) : null,
      places: places?.ids ?? null,
      corrections: anchor?.corrections ?? [],
      aliases: anchor?.aliases ?? [],
      allPlaces: site.places,
    },
  };
}

const overrideOf = (words: string | undefined): Override =>
  words === undefined ? null : { to: words === NONE ? null : words };

/** The errors for taking out what the page was not read to have. */
function needless(
  { headline, bylines }: SplitStory,
  anchor: AnchorDraft | undefined,
  file: string,
  at: (key: string) => Position,
): Problem[] {
  const taken = {
    kicker: anchor?.kicker === NONE && headline.kicker === null,
    deck: anchor?.deck === NONE && headline.deck === null,
    bylines: anchor?.bylines?.length === 0 && bylines.length === 0,
  };
  return (["kicker", "deck", "bylines"] as const)
    .filter((key) => taken[key])
    .map((key) => {
      const { line, column } = at(key);
      const message = `这一篇本来就没有${fieldWords(key).label}`;
      return reporter(file)("error", "nothing-to-remove", line, column, message, `删去 ${key} 这一行`);
    });
}

/** A story that was taken down may have its other half on another page, in another file. */
function continued({ jump }: SplitStory, file: string, { line, column }: Position): Problem[] {
  const where = jump?.to ? `下转第${jump.to}版` : jump?.from ? `上接第${jump.from}版` : null;
  if (!where) return [];
  const message = `这一篇${where}，那里的文字不会一同撤下`;
  return [
    reporter(file)("warning", "takedown-continues", line, column, message, "给那一版的这一稿也写 takedown"),
  ];
}
