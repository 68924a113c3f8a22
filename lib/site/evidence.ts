import type { FiledStory } from "@/lib/records/content";
import type { LineMark, PageLine, PrintedPage } from "@/lib/records/page";
import type { Repair } from "@/lib/records/story";
import type { Archive } from "./archive";
import { countLabel, linesLabel, pageLabel, suppliedLabel } from "./labels";
import { CLASS_NAMES, FURNITURE_NAMES, ruleNote } from "./line-names";
import { groupLines, type LineGroup, lineId, rangeId, rangeOf } from "./regions";
import { repairId } from "./runs";
import { urls } from "./urls";
import type { EvidenceCounts, EvidenceLine, LineRun, Region, RuleView, Sheet, SuppliedView } from "./views";

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
    counts: countsOf(page, regions),
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
      runs: runsOf(line, record),
      join: line.joinsNext
        ? { note: "换栏接合：这一段被分栏切断，已同下一段接上", url: record("joined", null) }
        : null,
      tight: lines[index - 1]?.number === number - 1,
    };
  });
}

/** Where the story's page records this repair; null where it records none. */
function recordUrl(
  story: FiledStory | null,
  kind: Repair["kind"],
  line: number,
  column: number | null,
): string | null {
  const index = (story?.repairs ?? []).findIndex(
    (repair) =>
      repair.kind !== "supplied" &&
      repair.kind === kind &&
      repair.line === line &&
      (column === null || repair.column === column),
  );
  return story && index >= 0 ? `${story.url}#${repairId(index)}` : null;
}

type Marked = Exclude<LineRun, { kind: "text" }>;

/** The line as printed, cut at its marks. A mark inside another one adds its note to that one's. */
function runsOf(
  { text, marks }: PageLine,
  record: (kind: LineMark["kind"], column: number) => string,
): LineRun[] {
  const runs: LineRun[] = [];
  let last: Marked | null = null;
  let done = 0;
  for (const mark of marks) {
    const start = mark.column - 1;
    const end = Math.min(start + mark.length, text.length);
    const marked = markedRun(mark, text.slice(start, end), record(mark.kind, mark.column));
    if (start < done) {
      if (last) last.note += `；${marked.note}`;
      continue;
    }
    if (start > done) runs.push({ kind: "text", text: text.slice(done, start) });
    runs.push(marked);
    last = marked;
    done = end;
  }
  if (done < text.length) runs.push({ kind: "text", text: text.slice(done) });
  return runs;
}

function markedRun({ kind, to, note: why }: LineMark, printed: string, url: string): Marked {
  const because = why && `。${why}`;
  switch (kind) {
    case "misread": {
      const note = `识别更正：“${printed}”应为“${to ?? ""}”${because}`;
      return { kind, from: printed, to: to ?? "", note, url };
    }
    case "unspaced":
      return { kind, from: printed, to: to ?? "", note: `去空格：“${to ?? ""}”${because}`, url };
    case "suspect": {
      const note = `存疑，原样保留${to ? `：疑为“${to}”` : ""}${because}`;
      return { kind, text: printed, to, note, url };
    }
    default:
      return kind satisfies never;
  }
}

function countsOf({ lines, stories }: PrintedPage, regions: readonly Region[]): EvidenceCounts {
  const marks = lines.flatMap((line) => line.marks);
  const count = (kind: LineMark["kind"]) => marks.filter((mark) => mark.kind === kind).length;
  return {
    stories: stories.length,
    joined: lines.filter(({ joinsNext }) => joinsNext).length,
    misread: count("misread"),
    unspaced: count("unspaced"),
    suspect: count("suspect"),
    supplied: regions.flatMap(({ supplied }) => supplied).length,
    furniture: lines.filter(({ furniture }) => furniture !== null).length,
  };
}

/** The counts of several pages together. */
export function sumCounts(all: readonly EvidenceCounts[]): EvidenceCounts {
  const sum = (key: keyof EvidenceCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    stories: sum("stories"),
    joined: sum("joined"),
    misread: sum("misread"),
    unspaced: sum("unspaced"),
    suspect: sum("suspect"),
    supplied: sum("supplied"),
    furniture: sum("furniture"),
  };
}

/** Whose the page's characters are, counted anew from its lines: all but white space. */
function accountOf({ lines, stories }: PrintedPage): string {
  let [all, furniture, unowned] = [0, 0, 0];
  for (const line of lines) {
    const characters = [...line.text.replace(/\s/g, "")].length;
    all += characters;
    if (line.furniture !== null) furniture += characters;
    else if (line.story === null) unowned += characters;
  }
  const owners = [
    ...(stories.length > 0 ? [`${stories.length} 篇报道`] : []),
    ...(furniture > 0 ? ["版面文字"] : []),
  ].join("与");
  const rest = unowned > 0 ? `另有 ${countLabel(unowned)} 字没有归属` : "无遗漏";
  return `本版 ${countLabel(all)} 字（含标点和标记），${owners ? `归属 ${owners}，` : ""}${rest}`;
}

/** The rules that decided on these pages, in the order in which they first did. */
export function rulesOf(pages: readonly PrintedPage[]): RuleView[] {
  const lines = pages.flatMap((page) => page.lines).filter((line) => line.class !== "blank");
  return [...new Set(lines.map(({ rule }) => rule))].map((rule) => ({ rule, note: ruleNote(rule) }));
}
