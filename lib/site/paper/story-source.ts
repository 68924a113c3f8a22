import type { Story } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import type { Link } from "../link";
import { printedParts } from "../story/printed-parts";
import { dateLabel, linesLabel, pageLabel, pageNameLabel } from "../text/labels";
import { urls } from "../urls";
import { basisNote } from "./basis";
import { hasZone, zoneId } from "./page-picture";
import { rangeId, rangesOf } from "./regions";
import { type StoryPlace, storyPlace } from "./story-place";

/** The way to a story's place on the picture of a page, and the piece that shows it. */
export interface ZoneLink extends Link {
  /** null where the picture lies elsewhere. */
  place: StoryPlace | null;
}

export interface StorySource {
  /** 2024年6月22日 要闻 */
  issueLabel: string;
  page: Link;
  /** A region each, to its lines: 第01版 第30–42行. */
  lines: Link[];
  /** To its places on the pictures of its pages. */
  zones: ZoneLink[];
  basis: string | null;
}

/** Where a story was printed; null for one that an editor wrote. */
export function sourceOf({ source, url }: Story, archive: Archive): StorySource | null {
  if (source.kind === "file") return null;
  const page = archive.pageByFile.get(source.file);
  const whole: Link = { label: pageLabel(source.page), url: urls.page(source.date, source.page) };
  return {
    issueLabel: `${dateLabel(source.date)}${page && pageNameLabel(page) ? ` ${pageNameLabel(page)}` : ""}`,
    page: whole,
    lines: printedParts({ source }).flatMap((part) => printedLines(part, source.date, url, archive)),
    zones: zonesOf(source, url, archive),
    basis: page ? basisNote(page.dateBasis) : null,
  };
}

/** 在版面上看: a link each to the pages with a picture; with the page's number where it stands on several. */
function zonesOf(
  source: Extract<Story["source"], { kind: "page" }>,
  url: string,
  archive: Archive,
): ZoneLink[] {
  const parts = printedParts({ source });
  return parts.flatMap(({ file, page: number }) => {
    const page = archive.pageByFile.get(file);
    if (!page || !hasZone(archive, page, url)) return [];
    const label = parts.length > 1 ? `在${pageLabel(number)}上看` : "在版面上看";
    return {
      label,
      url: `${urls.page(source.date, number)}#${zoneId(url)}`,
      place: storyPlace(page, url, archive),
    };
  });
}

/** Where a story stands on one of its pages. */
function printedLines(
  { file, page: number }: { file: string; page: string },
  date: string,
  url: string,
  { pageByFile }: Archive,
): Link[] {
  const page = pageByFile.get(file);
  // Its place among the published stories. Its place when the page was read counts omitted and withdrawn ones, too.
  const ranges = page ? rangesOf(page, page.stories.indexOf(url)) : [];
  return ranges.map((range, index) => ({
    label: `${index === 0 ? `${pageLabel(number)} ` : ""}${linesLabel([range])}`,
    url: `${urls.page(date, number)}#${rangeId(range)}`,
  }));
}
