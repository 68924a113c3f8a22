import { wholeImage } from "@/lib/pictures/tiles";
import type { Size } from "@/lib/pictures/variants";
import type { Box } from "@/lib/records/box";
import type { FiledPage } from "@/lib/records/content";
import { PAGE_UNITS } from "@/lib/records/page-picture";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import type { Link } from "../link";
import { basisNote } from "../paper/basis";
import { type LineText, lineTexts } from "../paper/line-texts";
import { zoneBoxes } from "../paper/zone-boxes";
import { pagePdf } from "../pictures/page-file";
import { imageUrl, tiledFile } from "../pictures/page-tiles";
import { dateLabel, pageLabel, pageNameLabel } from "../text/labels";
import { urls } from "../urls";
import { storyDigests } from "./issue";

/** An issue for viewers of libraries: what its IIIF manifest says. Addresses are the site's own paths where nothing else is said. */
export interface IiifManifestView {
  kind: "iiifManifest";
  /** The site's address, which stands before all paths. */
  origin: string;
  paper: string;
  /** 2024-06-22, and as readers read it. */
  date: string;
  dateLabel: string;
  /** Why it is dated so, where the page does not say it. */
  basis: string | null;
  /** Whose the printed texts are. */
  copyright: string | null;
  /** Under which terms they may be used: a licence's address. */
  rights: string | null;
  pages: SheetOfManifest[];
  /** In the order of the pages; one that goes on on another page is there once. */
  stories: { headline: string; url: string; places: { page: string; boxes: Box[] }[] }[];
}

/** A printed page with a picture. */
interface SheetOfManifest extends Size {
  /** 版次: 01. */
  number: string;
  label: string;
  url: string;
  /** With the site's address; its size in pixels. */
  image: Size & { service: string; url: string; thumbnail: Size & { url: string } };
  pdf: Link | null;
  lines: LineText[];
}

/** The days of which there is a manifest: of an issue in which a page has a picture of its own. */
export const iiifDays = ({ issueDays, pagesByDay, site }: Archive): string[] =>
  issueDays.filter((date) => (pagesByDay.get(date) ?? []).some((page) => tiledFile(page, site)));

/** null where no page of the issue has a picture. */
export function iiifManifestView(archive: Archive, date: string): IiifManifestView | null {
  const pages = (archive.pagesByDay.get(date) ?? []).filter((page) => tiledFile(page, archive.site));
  const [first] = pages;
  if (!first) return null;
  const { name, url, legal, rights = null } = archive.site;
  return {
    kind: "iiifManifest",
    origin: url,
    paper: name,
    date,
    dateLabel: dateLabel(date),
    basis: basisNote(first.dateBasis),
    copyright: legal.copyright ?? null,
    rights,
    pages: pages.flatMap((page) => sheetOfManifest(archive, page) ?? []),
    stories: storiesOn(archive, pages),
  };
}

function sheetOfManifest({ site }: Archive, page: FiledPage): SheetOfManifest | null {
  const file = tiledFile(page, site);
  if (!file || !page.picture) return null;
  const service = imageUrl(file, site);
  const pdf = pagePdf(page, site);
  return {
    number: page.number,
    label: `${pageLabel(page.number)} ${pageNameLabel(page)}`.trim(),
    url: urls.page(page.date, page.number),
    width: PAGE_UNITS,
    height: page.picture.height,
    image: {
      service,
      ...wholeImage(file, service, "largest"),
      thumbnail: wholeImage(file, service, "smallest"),
    },
    pdf: pdf && { label: "PDF", url: pdf.url },
    lines: lineTexts(page),
  };
}

function storiesOn({ byUrl }: Archive, pages: readonly FiledPage[]): IiifManifestView["stories"] {
  const found = [...new Set(pages.flatMap(({ stories }) => stories))];
  return found.flatMap((url) => {
    const story = byUrl.get(url);
    if (!story) return [];
    const places = pages
      .filter(({ stories }) => stories.includes(url))
      .map((page) => ({ page: page.number, boxes: zoneBoxes(page, url) }));
    return [{ headline: story.headline.main, url, places }];
  });
}

/** What a manifest is made from. */
export function iiifInputs(archive: Archive, date: string): Inputs {
  const pages = archive.pagesByDay.get(date) ?? [];
  return { page: digestsOf(pages), stories: storyDigests(archive, pages) };
}
