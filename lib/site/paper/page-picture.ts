import type { FiledPage } from "@/lib/records/content";
import { PAGE_UNITS } from "@/lib/records/page-picture";
import type { Archive } from "../archive/archive";
import type { Link } from "../link";
import { pagePdf } from "../pictures/page-file";
import { type PageImage, pageImage } from "../pictures/page-image";
import { manifestUrl } from "../pictures/page-tiles";
import { dateLabel, pageLabel } from "../text/labels";
import { type FlagView, flagOf } from "./flag";
import { outlineOf } from "./outline";
import { zoneBoxes } from "./zone-boxes";

/** Where a story stands on the picture of its page. */
export interface ZoneView {
  /** Unique on its page: zone-daqiao. */
  id: string;
  /** Its story's place among the page's, from 1. */
  number: number;
  headline: string;
  url: string;
  /** Its outline, as an SVG's path in page units. */
  outline: string;
  flag: FlagView;
}

/** 版面图: the picture of a printed page, a zone for each of its stories. */
export interface PagePictureView {
  image: PageImage;
  alt: string;
  /** In page units, in which zones are. */
  width: number;
  height: number;
  zones: ZoneView[];
  /** The stories of the page in printed order, those without a zone among them. */
  stories: (Link & { number: number })[];
  pdf: Link | null;
  /** The issue for viewers of libraries. */
  iiif: string | null;
  /** What readers should know of it: that something was blanked. */
  note: string | null;
}

/** null where the page has no picture that may be shown. */
export function pagePictureView(archive: Archive, page: FiledPage): PagePictureView | null {
  const image = pageImage(page, archive.site);
  const { picture } = page;
  if (!image || !picture) return null;
  const stories = page.stories.flatMap((url, index) => {
    const story = archive.byUrl.get(url);
    const boxes = zoneBoxes(page, url);
    return story && page.stories.indexOf(url) === index
      ? [{ number: index + 1, url, headline: story.headline.main, boxes }]
      : [];
  });
  return {
    image,
    alt: `${dateLabel(page.date)}${pageLabel(page.number)}的版面图`,
    width: PAGE_UNITS,
    height: picture.height,
    zones: stories.flatMap(({ number, url, headline, boxes }): ZoneView[] =>
      boxes.length === 0
        ? []
        : [
            {
              id: zoneId(url),
              number,
              url,
              headline,
              outline: outlineOf(boxes),
              flag: flagOf(headline, boxes),
            },
          ],
    ),
    stories: stories.map(({ number, url, headline }) => ({ number, url, label: headline })),
    pdf: pdfLink(page, archive),
    iiif: manifestUrl([page], archive.site),
    note: blankNote(page),
  };
}

/** Why there is white where the paper had none. */
function blankNote({ asides }: FiledPage): string | null {
  const count = asides.filter(({ kind }) => kind === "withdrawn").length;
  return count === 0 ? null : `本版有${count}篇已撤下，图上原来的位置已涂去。`;
}

/** The id of a story's zone: its slug stays when others of the page go. */
export const zoneId = (url: string): string => `zone-${url.split("/").at(-2) ?? ""}`;

/** Whether a story has a zone on the picture of its page. */
export function hasZone(archive: Archive, page: FiledPage, url: string): boolean {
  return pageImage(page, archive.site) !== null && zoneBoxes(page, url).length > 0;
}

const MEGABYTE = 1_000_000;

function pdfLink(page: FiledPage, { site }: Archive): Link | null {
  const pdf = pagePdf(page, site);
  if (!pdf) return null;
  const size = Math.max(0.1, pdf.bytes / MEGABYTE).toFixed(1);
  return { label: `下载PDF（${size} MB）`, url: pdf.url };
}
