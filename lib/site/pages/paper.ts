import { monthOf, yearOf } from "@/lib/records/date";
import type { Aside, PageLine, PrintedPage } from "@/lib/records/page";
import type { Story } from "@/lib/records/story";
import { type Archive, groupBy } from "../archive";
import { basisNote } from "../basis";
import { chromeOf, crumbsOf, metaOf } from "../chrome";
import { dateLabel, linesLabel, lunarLabel, pageLabel, weekdayLabel } from "../labels";
import { urls } from "../urls";
import type { EvidenceLine, IssuesView, IssueView, LineRun, Link, PageView, Region } from "../views";
import { pageIndex } from "./front";

/** 版面: one printed page as the evidence, line by line. */
export function pageView(archive: Archive, page: PrintedPage): PageView {
  const stories = page.stories.map((url) => archive.byUrl.get(url) ?? null);
  const number = pageLabel(page.number);
  const url = urls.page(page.date, page.number);
  const title = `${dateLabel(page.date)} ${number}`;
  const crumbs = crumbsOf(
    { label: "版面", url: urls.issues() },
    { label: dateLabel(page.date), url: urls.issue(page.date) },
    { label: number, url },
  );
  const marks = page.lines.flatMap((line) => line.marks);
  const count = (kind: string) => marks.filter((mark) => mark.kind === kind).length;
  return {
    kind: "page",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: `${title} ${page.name} 版面文字`,
      description: `${archive.site.name}${title}的识别原文、分稿与更正，共 ${stories.length} 篇`,
      url,
      crumbs,
    }),
    crumbs,
    title,
    name: page.name,
    basis: basisNote(page.dateBasis),
    regions: regionsOf(page, stories),
    stories: stories.flatMap((story, index) =>
      story?.source.kind === "page"
        ? [
            {
              number: index + 1,
              headline: story.headline.main,
              url: story.url,
              linesLabel: linesLabel(story.source.lines),
              anchor: `#L${story.source.lines[0]?.[0] ?? 1}`,
            },
          ]
        : [],
    ),
    counts: {
      stories: stories.length,
      joined: page.lines.filter((line) => line.joinsNext).length,
      misread: count("misread"),
      unspaced: count("unspaced"),
      suspect: count("suspect"),
      furniture: page.lines.filter((line) => line.class === "furniture").length,
    },
    pages: pagesOf(page, archive),
  };
}

/** Runs of lines with one owner, in page order; blank lines belong to what is around them. */
function regionsOf(page: PrintedPage, stories: readonly (Story | null)[]): Region[] {
  const regions: { owner: number | Aside | null; lines: EvidenceLine[] }[] = [];
  for (const line of page.lines) {
    const last = regions.at(-1);
    const owner = line.class === "blank" ? (line.story ?? last?.owner ?? null) : ownerOf(line, page);
    if (last && last.owner === owner) last.lines.push(evidenceLine(line));
    else regions.push({ owner, lines: [evidenceLine(line)] });
  }
  const [first, second] = regions;
  // Blank lines at the top go with what is below them.
  if (first?.lines.every((line) => line.class === "blank") && second)
    second.lines.unshift(...(regions.shift()?.lines ?? []));
  return regions.map(({ owner, lines }) => {
    if (typeof owner !== "number") return { story: null, aside: owner && asideNote(owner), lines };
    const story = stories[owner];
    return {
      story: story ? { number: owner + 1, headline: story.headline.main, url: story.url } : null,
      aside: null,
      lines,
    };
  });
}

/** Whose a line is: a story's, by its index, one's that is not published, or nobody's. */
const ownerOf = ({ number, story }: PageLine, { asides }: PrintedPage) =>
  story ??
  asides.find(({ lines }) => lines.some(([first, last]) => first <= number && number <= last)) ??
  null;

function asideNote(aside: Aside): string {
  switch (aside.kind) {
    case "omitted":
      return `未采用：${aside.reason}`;
    case "withdrawn":
      return `已于${dateLabel(aside.date)}撤下：${aside.reason}`;
    default:
      return aside satisfies never;
  }
}

/** One line, cut at the changes made to it. */
function evidenceLine({ number, text, class: lineClass, marks, joinsNext }: PageLine): EvidenceLine {
  const runs: LineRun[] = [];
  let done = 0;
  for (const { column, length, kind, to, note } of marks) {
    const start = column - 1;
    if (start < done) continue;
    const end = Math.min(start + length, text.length);
    if (start > done) runs.push({ kind: "text", text: text.slice(done, start) });
    const from = text.slice(start, end);
    if (kind === "misread") runs.push({ kind, from, to: to ?? "", note });
    else if (kind === "unspaced") runs.push({ kind, from, to: to ?? "" });
    else runs.push({ kind, text: from, note });
    done = end;
  }
  if (done < text.length) runs.push({ kind: "text", text: text.slice(done) });
  return { number, class: lineClass, runs, joinsNext };
}

const pagesOf = ({ date, number: here }: PrintedPage, { pagesByDay }: Archive): PageView["pages"] =>
  (pagesByDay.get(date) ?? []).map(({ number }) => ({
    label: pageLabel(number),
    url: urls.page(date, number),
    current: number === here,
  }));

/** Days on which the paper was printed, newest first. */
const issueDays = ({ pagesByDay }: Archive): string[] => [...pagesByDay.keys()];

/** One issue: its pages and their stories. */
export function issueView(archive: Archive, date: string): IssueView | null {
  const pages = archive.pagesByDay.get(date) ?? [];
  const [first] = pages;
  if (!first) return null;
  const days = issueDays(archive);
  const neighbour = (offset: number): Link | null => {
    const day = days[days.indexOf(date) + offset];
    return day ? { label: dateLabel(day), url: urls.issue(day) } : null;
  };
  const url = urls.issue(date);
  const crumbs = crumbsOf({ label: "版面", url: urls.issues() }, { label: dateLabel(date), url });
  return {
    kind: "issue",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: `${dateLabel(date)} 版面`,
      description: `${archive.site.name}${dateLabel(date)}共 ${pages.length} 个版面`,
      url,
      crumbs,
    }),
    crumbs,
    title: dateLabel(date),
    weekday: weekdayLabel(date),
    lunar: lunarLabel(date),
    basis: basisNote(first.dateBasis),
    pages: pages.map((page) => pageIndex(page, archive)),
    newer: neighbour(-1),
    older: neighbour(1),
  };
}

/** All issues, by year and month. */
export function issuesView(archive: Archive): IssuesView {
  const crumbs = crumbsOf({ label: "版面", url: urls.issues() });
  const years = [...groupBy(issueDays(archive), (day) => [yearOf(day)])];
  return {
    kind: "issues",
    chrome: chromeOf(archive, urls.issues()),
    meta: metaOf(archive, {
      title: "往期版面",
      description: `${archive.site.name}的印刷版面，逐期逐版`,
      url: urls.issues(),
      crumbs,
    }),
    crumbs,
    years: years.map(([year, days]) => ({
      year,
      months: [...groupBy(days, (day) => [monthOf(day)])].map(([month, inMonth]) => ({
        label: `${Number(month.slice(5))}月`,
        issues: inMonth.map((day) => ({
          label: `${Number(day.slice(8))}日`,
          url: urls.issue(day),
          count: archive.pagesByDay.get(day)?.length ?? 0,
        })),
      })),
    })),
  };
}
