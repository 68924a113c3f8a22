import type { FiledStory } from "@/lib/records/content";
import { type Aside, CLASS_NAMES, type PrintedPage } from "@/lib/records/page";
import type { Repair } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import type { EvidenceLine, Region, RuleView, Sheet, SuppliedView } from "../routes/views";
import { dateLabel, linesLabel, pageLabel, pageName, suppliedLabel } from "../text/labels";
import { urls } from "../urls";
import { accountOf, countsOf } from "./account";
import { FURNITURE_NAMES, ruleNote } from "./line-names";
import { lineRuns, recordUrl } from "./line-runs";
import { groupLines, type LineGroup, lineId, type Owner, rangeId, rangeOf } from "./regions";

/** One printed page as the evidence. `prefix` keeps its ids apart from those of other pages in one document. */
export function sheetOf(archive: Archive, page: PrintedPage, prefix = ""): Sheet {
  const stories = page.stories.map((url) => archive.byUrl.get(url) ?? null);
  const regions = regionsOf(page, stories, prefix);
  return {
    id: `p${page.number}`,
    label: pageLabel(page.number),
    name: pageName(page),
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
  return groupLines(page).map((group): Region => {
    const { owner } = group;
    const index = owner.kind === "story" ? owner.index : null;
    const story = index === null ? null : (stories[index] ?? null);
    const first = index === null || !met.has(index);
    if (index !== null) met.add(index);
    const range = rangeOf(group);
    return {
      id: rangeId(range, prefix),
      linesLabel: linesLabel([range]),
      first,
      number: index === null ? null : index + 1,
      label: ownerLabel(owner),
      story: story && { headline: story.headline.main, url: story.url },
      note: index === null ? null : noteOf(story),
      supplied: first && story && !story.replaces && story.source.file === page.file ? suppliedOf(story) : [],
      lines: linesOf(group, story, page.number, prefix),
    };
  });
}

/** A printed story whose place an editor's has taken, or that the site does not have. */
function noteOf(story: FiledStory | null): string | null {
  if (!story) return "这一篇没有在本站刊出";
  return story.replaces ? "本站刊出的是编辑另写的报道，这里是原版文字" : null;
}

/** Whose lines these are that no published story has; null for those of one. */
function ownerLabel(owner: Owner): string | null {
  switch (owner.kind) {
    case "story":
      return null;
    case "aside":
      return asideLabel(owner.aside);
    case "furniture":
      return "版面文字";
    case "none":
      return "没有归属";
    default:
      return owner satisfies never;
  }
}

function asideLabel(aside: Aside): string {
  switch (aside.kind) {
    case "omitted":
      return `未采用：${aside.reason}`;
    case "withdrawn":
      return `本文已于${dateLabel(aside.date)}撤下：${aside.reason}`;
    default:
      return aside satisfies never;
  }
}

const suppliedOf = ({ repairs }: FiledStory): SuppliedView[] =>
  repairs.flatMap((repair) =>
    repair.kind === "supplied" ? [{ label: suppliedLabel(repair), from: repair.from, to: repair.to }] : [],
  );

function linesOf(
  { owner, lines }: LineGroup,
  story: FiledStory | null,
  page: string,
  prefix: string,
): EvidenceLine[] {
  const withheld = owner.kind === "aside" && owner.aside.kind === "withdrawn";
  return lines.map((line, index): EvidenceLine => {
    const { number, class: lineClass, furniture, rule } = line;
    const id = lineId(number, prefix);
    const record = (kind: Repair["kind"], column: number | null) =>
      recordUrl(story, kind, number, column, page) ?? `#${id}`;
    return {
      id,
      number,
      class: lineClass,
      label: withheld
        ? "已撤下"
        : CLASS_NAMES[lineClass] + (furniture ? ` · ${FURNITURE_NAMES[furniture]}` : ""),
      rule,
      why: ruleNote(rule),
      runs: withheld ? null : lineRuns(line, record),
      join: line.joinsNext
        ? { note: "换栏接合：这一段被分栏切断，已同下一段接上", url: record("joined", null) }
        : null,
      tight: lines[index - 1]?.number === number - 1,
    };
  });
}

/** The rules that decided on the lines shown of these pages, in the order in which they first did. */
export function rulesOf(pages: readonly PrintedPage[]): RuleView[] {
  const shown = pages.flatMap((page) => groupLines(page).flatMap(({ lines }) => lines));
  const rules = new Set(shown.map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const note = ruleNote(rule);
    return note ? [{ rule, note }] : [];
  });
}
