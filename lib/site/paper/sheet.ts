import type { FiledStory } from "@/lib/records/content";
import type { PrintedPage } from "@/lib/records/page";
import type { Archive } from "../archive/archive";
import type { Link } from "../link";
import { pageLabel, pageNameLabel } from "../text/labels";
import { urls } from "../urls";
import { accountOf, countsOf, type EvidenceCounts } from "./account";
import { type RegionView, regionViews } from "./evidence";
import type { PagePictureView } from "./page-picture";

/** One printed page as the evidence: its stories and its whole transcript. */
export interface SheetView {
  /** Unique in its document: p01. */
  id: string;
  label: string;
  name: string;
  url: string;
  /** In page order; `anchors` are the regions of a story. */
  stories: { number: number; headline: string; anchors: Link[] }[];
  regions: RegionView[];
  counts: EvidenceCounts;
  /** Whose each printed character is: 本版共8,412字…. */
  account: string;
}

/**
 * One printed page as the evidence. `prefix` keeps its ids apart from those of other pages in one document; `picture`: the page's,
 * where it stands beside.
 */
export function sheetOf(
  archive: Archive,
  page: PrintedPage,
  prefix = "",
  picture: PagePictureView | null = null,
): SheetView {
  const stories = page.stories.map((url) => archive.byUrl.get(url) ?? null);
  const zones = picture && new Map(picture.zones.map(({ url, id }) => [url, id]));
  const regions = regionViews(page, stories, prefix, zones);
  return {
    id: `p${page.number}`,
    label: pageLabel(page.number),
    name: pageNameLabel(page),
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
  regions: readonly RegionView[],
): SheetView["stories"][number] {
  const own = regions.filter((region) => region.number === number);
  return {
    number,
    headline: story.headline.main,
    anchors: own.map((region) => ({ label: region.linesLabel, url: `#${region.id}` })),
  };
}
