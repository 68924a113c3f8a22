import { idsIn, TEMPLATE_IDS } from "@/lib/records/anchors";
import type { AboutView } from "../pages/about";
import { initialId } from "../pages/people";
import type { StoryView } from "../pages/story";
import type { PagePictureView } from "../paper/page-picture";
import type { SheetView } from "../paper/sheet";
import type { View } from "../routes/views";
import type { Run } from "../story/runs";

/** The ids of the parts of a page, to which links can lead. Tests hold them against what is rendered. */
export function anchorsOf(view: View): string[] {
  return "meta" in view ? [...TEMPLATE_IDS.all, ...partsOf(view)] : [];
}

/** Each where the page has it. */
const having = (ids: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(ids).filter((id) => ids[id] === true);

function partsOf(view: Extract<View, { meta: object }>): string[] {
  switch (view.kind) {
    case "story":
      return storyParts(view);
    case "about":
      return aboutParts(view);
    case "front":
      return having({
        guide: view.index.length > 0,
        "whole-guide": view.index.length > 0,
        places: view.places !== null,
        topics: view.topics.length > 0,
      });
    case "list":
      return having({
        newest: view.calendar.length > 1,
        years: view.years.length > 0,
        map: view.map.length > 0,
      });
    case "issues":
      return having({ newest: view.newest !== null, "other-years": view.others.length > 0 });
    case "issue":
      return [
        ...TRANSCRIPT,
        ...view.sheets.flatMap((sheet) => [sheet.id, `${sheet.id}-name`, ...sheetParts(sheet)]),
      ];
    case "page":
      return [...TRANSCRIPT, ...pictureParts(view.picture), ...sheetParts(view.sheet)];
    case "corrections":
      return having({ reports: true, misread: view.misread !== null });
    case "accessibility":
      return having({
        ...{ standards: true, elderly: true, keys: true, tested: true, limits: true },
        report: canBeReached(view.chrome.legal),
      });
    case "places":
      return ["list"];
    case "people":
      return view.groups.map(({ initial }) => initialId(initial));
    case "feeds":
      return [
        "paper",
        "sections",
        ...(view.places.length > 0 ? ["places"] : []),
        ...(view.topics.length > 0 ? ["topics"] : []),
      ];
    case "search":
      return ["search-q", "search-near-title", "search-outside-q"];
    case "offline":
      return view.chrome.offline ? ["shelf-title"] : [];
    case "notFound":
      return ["find"];
    case "archive":
    case "issueYear":
    case "topics":
    case "withdrawn":
      return [];
    default:
      return view satisfies never;
  }
}

/** What stands around transcripts. */
const TRANSCRIPT = ["classes", "legend", "rules"];

const pictureParts = (picture: PagePictureView | null): string[] =>
  picture ? ["facsimile", "crops", ...picture.zones.map(({ id }) => id)] : [];

const sheetParts = ({ regions }: SheetView): string[] =>
  regions.flatMap(({ id, lines }) => [id, ...lines.map((line) => line.id)]);

function storyParts(view: StoryView): string[] {
  const { headline, kicker, deck, body, corrections, source, repairs } = view;
  const [correctionsId, sourceId] = TEMPLATE_IDS.story;
  const runs = [...headline, ...(kicker ?? []), ...(deck ?? []), ...runsIn(body)];
  return [
    ...having({
      [correctionsId]: corrections.length > 0,
      [sourceId]: source !== null || repairs.length > 0,
    }),
    ...corrections.map(({ id }) => id),
    ...runs.flatMap((run) => (run.kind === "misread" || run.kind === "suspect" ? [`${run.id}-at`] : [])),
    ...repairs.flatMap((repair) => (!("id" in repair) ? [] : [repair.id])),
    ...(body.kind === "markdown" ? idsIn(body.tree) : []),
  ];
}

const runsIn = (body: StoryView["body"]): Run[] =>
  body.kind === "printed" ? body.blocks.flatMap(({ runs }) => runs) : [];

function aboutParts({ own, chrome: { legal } }: AboutView): string[] {
  const { copyright, licence } = legal;
  const missing = new Set<string>([
    ...(canBeReached(legal) ? [] : ["contact"]),
    ...(copyright || licence ? [] : ["licence"]),
  ]);
  return [...TEMPLATE_IDS.about.filter((id) => !missing.has(id)), ...(own ? idsIn(own) : [])];
}

const canBeReached = ({ contact, report }: { contact?: string; report?: string }): boolean =>
  Boolean(contact || report);
