import type { FiledStory } from "@/lib/records/content";
import { type Aside, CLASS_NAMES, type LineClass, type PrintedPage } from "@/lib/records/page";
import type { Repair } from "@/lib/records/story";
import { dateLabel, linesLabel, relabelledLabel, suppliedLabel } from "../text/labels";
import { type CropsView, cropsOf } from "./crops";
import { FURNITURE_NAMES, ruleNote } from "./line-names";
import { type LineRun, lineRuns, recordUrl } from "./line-runs";
import { groupLines, type LineGroup, lineId, type Owner, rangeId, rangeOf } from "./regions";

export interface EvidenceLine {
  /** Unique in its document: L30, p01-L30. */
  id: string;
  number: number;
  class: LineClass;
  /** The class in readers' words, of furniture with its kind. */
  label: string;
  /** The splitter's rule that decided, and what that means. */
  rule: string;
  why: string | null;
  /** The line as printed, cut at its marks; null where its text is withheld. */
  runs: LineRun[] | null;
  /** The column break below was closed. */
  join: { note: string; url: string } | null;
  /** No blank line parts it from the line above. */
  tight: boolean;
  /** Pieces of the page's picture; null where there is none, or none is shown here. */
  crops: CropsView | null;
}

/** What the published story has in the place of the page's words: 编辑补题, 编辑改署名. */
interface SuppliedView {
  label: string;
  from: string | null;
  /** null where an editor took it out. */
  to: string | null;
}

/** Consecutive lines with one owner: a story, one that is not published, or furniture. */
export interface RegionView {
  /** Unique in its document: L30-42, p01-L30-42. */
  id: string;
  linesLabel: string;
  /** The first one of its story on this page, or a later one (续). */
  first: boolean;
  /** Its story's place among the page's published ones, from 1; null for other lines. */
  number: number | null;
  /** Whose lines without a number are: 版面文字; 未采用 and 已撤下, with the reason. */
  label: string | null;
  /** The id of its story's zone on the page's picture; null where it has none. */
  zone: string | null;
  /** null without a number, and for a story that the site does not have. */
  story: { headline: string; url: string } | null;
  /** What readers should know of these lines as a whole. */
  note: string | null;
  supplied: SuppliedView[];
  /** Printed words that an editor has put in their place: 重新归类，作引题：…. */
  relabelled: string[];
  lines: EvidenceLine[];
}

/**
 * A page's lines as runs with one owner; `stories`: those of the page that the site has; `zones`: the ids of their zones where the
 * page's picture stands beside them, null where it does not.
 */
export function regionViews(
  page: PrintedPage,
  stories: readonly (FiledStory | null)[],
  prefix: string,
  zones: ReadonlyMap<string, string> | null,
): RegionView[] {
  const met = new Set<number>();
  return groupLines(page).map((group): RegionView => {
    const { owner } = group;
    const index = owner.kind === "story" ? owner.index : null;
    const story = index === null ? null : (stories[index] ?? null);
    const first = index === null || !met.has(index);
    if (index !== null) met.add(index);
    const range = rangeOf(group);
    const isRecorded = first && story !== null && !story.replaces && story.source.file === page.file;
    return {
      id: rangeId(range, prefix),
      linesLabel: linesLabel([range]),
      first,
      number: index === null ? null : index + 1,
      label: ownerLabel(owner),
      zone: (story && zones?.get(story.url)) ?? null,
      story: story && { headline: story.headline.main, url: story.url },
      note: index === null ? null : noteOf(story),
      supplied: isRecorded ? suppliedOf(story) : [],
      relabelled: isRecorded ? relabelledOf(story) : [],
      lines: evidenceLines(group, story, page.number, prefix, zones !== null),
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

const relabelledOf = ({ repairs }: FiledStory): string[] =>
  repairs.flatMap((repair) =>
    repair.kind === "relabelled" ? `${relabelledLabel(repair)}：${repair.to ?? repair.from ?? ""}` : [],
  );

function evidenceLines(
  { owner, lines }: LineGroup,
  story: FiledStory | null,
  page: string,
  prefix: string,
  pictured: boolean,
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
      crops: pictured ? cropsOf(line) : null,
    };
  });
}
