import type { FiledStory } from "@/lib/records/content";
import type { PrintedPage } from "@/lib/records/page";
import type { Repair } from "@/lib/records/story";
import { accountOf, countsOf } from "./account";
import type { Archive } from "./archive";
import { linesLabel, pageLabel, suppliedLabel } from "./labels";
import { CLASS_NAMES, FURNITURE_NAMES, ruleNote } from "./line-names";
import { lineRuns, recordUrl } from "./line-runs";
import { groupLines, type LineGroup, lineId, rangeId, rangeOf } from "./regions";
import { urls } from "./urls";
import type { EvidenceLine, Region, RuleView, Sheet, SuppliedView } from "./views";

/** One printed page as the evidence. `prefix` keeps its ids apart from those of other pages in one document. */
export function sheetOf(archive: Archive, page: PrintedPage, prefix = ""): Sheet {
  const stories = page.stories.map((url) => archive.byUrl.get(url) ?? null);
  const regions = regionsOf(page, stories, prefix);
  return {
    id: `p${page.number}`,
    label: pageLabel(page.number),
    name: page.name,
    url: urls.page(page.date, page.number),
    stories: stories.flatMap((story, index) => (story ? [contentsEntry(story, index + 1, regions)] : [])),
    regions,
    counts: countsOf(page, regions.flatMap(({ supplied }) => supplied).length),
    account: accountOf(page),
  };
}

function contentsEntry(
  story: FiledStory,
  number: number,
  regions: readonly Region[],
): Sheet["stories"][number] {
  const own = regions.filter((region) => region.number === number);
  return {
    number,
    headline: story.headline.main,
    anchors: own.map((region) => ({ label: region.linesLabel, url: `#${region.id}` })),
  };
}

function regionsOf(page: PrintedPage, stories: readonly (FiledStory | null)[], prefix: string): Region[] {
  const met = new Set<number>();
  return groupLines(page.lines).map((group): Region => {
    const { owner } = group;
    const story = owner === null ? null : (stories[owner] ?? null);
    const first = owner === null || !met.has(owner);
    if (owner !== null) met.add(owner);
    const range = rangeOf(group);
    return {
      id: rangeId(range, prefix),
      linesLabel: linesLabel([range]),
      first,
      number: owner === null ? null : owner + 1,
      story: story && { headline: story.headline.main, url: story.url },
      note: noteOf(owner, story),
      supplied: first && story && !story.replaces ? suppliedOf(story) : [],
      lines: linesOf(group, story, prefix),
    };
  });
}

/** A printed story whose place an editor's has taken, or that the site does not have. */
function noteOf(owner: number | null, story: FiledStory | null): string | null {
  if (owner === null) return null;
  if (!story) return "这一篇没有在本站刊出";
  return story.replaces ? "本站刊出的是编辑另写的稿件，这里是原版文字" : null;
}

const suppliedOf = ({ repairs }: FiledStory): SuppliedView[] =>
  repairs.flatMap((repair) =>
    repair.kind === "supplied" ? [{ label: suppliedLabel(repair), from: repair.from, to: repair.to }] : [],
  );

function linesOf({ lines }: LineGroup, story: FiledStory | null, prefix: string): EvidenceLine[] {
  return lines.map((line, index): EvidenceLine => {
    const { number, class: lineClass, furniture, rule } = line;
    const id = lineId(number, prefix);
    const record = (kind: Repair["kind"], column: number | null) =>
      recordUrl(story, kind, number, column) ?? `#${id}`;
    return {
      id,
      number,
      class: lineClass,
      label: CLASS_NAMES[lineClass] + (furniture ? ` · ${FURNITURE_NAMES[furniture]}` : ""),
      rule,
      why: ruleNote(rule),
      runs: lineRuns(line, record),
      join: line.joinsNext
        ? { note: "换栏接合：这一段被分栏切断，已同下一段接上", url: record("joined", null) }
        : null,
      tight: lines[index - 1]?.number === number - 1,
    };
  });
}

/** The rules that decided on these pages, in the order in which they first did. */
export function rulesOf(pages: readonly PrintedPage[]): RuleView[] {
  const rules = new Set(pages.flatMap(({ lines }) => lines.map(({ rule }) => rule)));
  return [...rules].flatMap((rule) => {
    const note = ruleNote(rule);
    return note ? [{ rule, note }] : [];
  });
}
