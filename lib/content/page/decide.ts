import type { SplitStory } from "@/lib/newspaper/types";
import type { Byline } from "@/lib/records/byline";
import type { Position, Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { missingReview } from "../held/missing-review";
import type { Context } from "../reading/context";
import { anchorAsWritten, NO_ENTRY } from "../schema/anchor";
import type { AnchorDraft, PageDraft } from "../schema/drafts";
import { checkPlaces, checkSection } from "../settings/references";
import type { YamlData } from "../yaml/parse";
import type { Anchored } from "./anchors";
import { continuesElsewhere, noHeadline, noSection, nothingToRemove, unpinnedSlug } from "./decide-problems";
import { type Overrides, overridesOf } from "./overrides";
import { type Suggestion, suggest } from "./suggest";

/** What an editor, or the software in the editor's absence, decided about one story. */
export interface Choice {
  slug: string;
  /** null: none yet (未归栏). */
  section: string | null;
  kind: Story["kind"] | null;
  overrides: Overrides;
  /** Those that stand in the place of the page's; undefined where they stay as printed. */
  bylines: Byline[] | undefined;
  /** null: find them in the text. */
  places: string[] | null;
  /** What the record takes as the editor wrote it. */
  asWritten: ReturnType<typeof anchorAsWritten>;
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
  const anchor = anchored?.anchor ?? NO_ENTRY;
  const { takedown } = anchor;
  const at = (...path: (string | number)[]) =>
    data.locate(anchored ? ["stories", anchored.index, ...path] : ["stories"]);
  const suggested = suggest(story, order, draft.page, context);
  const overrides = overridesOf(anchor, story);
  const section = anchor.section ? checkSection(anchor.section, site, file, at("section")) : null;
  const places = anchor.places
    ? checkPlaces(anchor.places, site, file, (index) => at("places", index))
    : null;

  const unsaid = unsaidOf(story, anchor, suggested, site, file, at("starts"));
  // The rest of a story from another page needs neither a headline nor an address of its own.
  const isRest = Boolean(story.jump?.from);
  return {
    story,
    problems: [
      ...(section && "problem" in section ? [section.problem] : []),
      ...(places?.problems ?? []),
      ...nothingToRemove(overrides, file, at),
      ...(isRest || takedown || anchor.omit
        ? []
        : missingReview({ date: draft.date, review: anchor.review }, site.review, {
            file,
            at: at(anchor.review.length > 0 ? "review" : "starts"),
            instead: "写 omit: true 和 reason",
          })),
      ...(isRest ? [] : unsaid),
    ],
    ifLoose: [
      ...(takedown ? continuesElsewhere(story, file, at("takedown")) : []),
      ...(isRest ? unsaid : []),
    ],
    pinned: anchor.slug !== undefined,
    slugAt: at("slug"),
    choice: {
      slug: anchor.slug ?? suggested.slug,
      section: section && "id" in section ? section.id : suggested.section,
      kind: anchor.kind ?? null,
      overrides,
      bylines: anchor.bylines,
      places: places?.ids ?? null,
      asWritten: anchorAsWritten(anchor),
      allPlaces: site.places,
    },
  };
}

/** The warnings for what the software had to decide because no editor has: the address and the section, the headline. */
function unsaidOf(
  story: SplitStory,
  anchor: AnchorDraft,
  suggested: Suggestion,
  site: Context["site"],
  file: string,
  at: Position,
): Problem[] {
  const { slug, section, headline, omit, takedown, reviewed } = anchor;
  // What was taken down has a URL, and is in no section.
  const inNone = !omit && !takedown && !section && suggested.section === null;
  const pinned = omit || (slug && (section || takedown || inNone));
  const headed = omit || takedown || reviewed || story.headline.main?.text || headline;
  return [
    ...(inNone ? [noSection(suggested, site, file, at)] : []),
    ...(pinned ? [] : [unpinnedSlug(anchor, suggested, file, at)]),
    ...(headed ? [] : [noHeadline(suggested, file, at)]),
  ];
}
