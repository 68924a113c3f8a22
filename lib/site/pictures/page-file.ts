import type { FiledPage } from "@/lib/records/content";
import type { PagePicture } from "@/lib/records/page-picture";
import type { Site } from "@/lib/records/site";
import { urls } from "../urls";

export type PageFile = NonNullable<PagePicture["file"]>;

/** The file of a page's picture; null where it has none of its own, or none that may be shown. */
export const shownFile = ({ file, withheld }: PagePicture): PageFile | null => (withheld ? null : file);

/**
 * The address of a page's picture where an office keeps it elsewhere; null where it does not, and where something was taken down of the
 * page: a picture of somebody else's can't be blanked.
 */
export function pictureElsewhere(
  { date, number, picture, asides }: FiledPage,
  { pictures }: Site,
): string | null {
  if (!pictures || !picture || picture.file || asides.some(({ kind }) => kind === "withdrawn")) return null;
  const [year = "", month = "", day = ""] = date.split("-");
  const values = { date, year, month, day, page: number };
  return Object.entries(values).reduce((url, [gap, value]) => url.replaceAll(`{${gap}}`, value), pictures);
}

/** The host of such pictures, as a policy names it. */
export const pictureHost = ({ pictures }: Site): string | undefined =>
  pictures === undefined ? undefined : /^https?:\/\/[^/]+/i.exec(pictures)?.[0];

/** The PDF of a page that readers may have: its address, the file under `content/`, and bytes. None of a page with a takedown. */
export function pagePdf(
  { date, number, pdf, asides }: FiledPage,
  site: Site,
): { url: string; path: string; bytes: number } | null {
  if (!site.pdf || !pdf || asides.some(({ kind }) => kind === "withdrawn")) return null;
  return { url: `${urls.page(date, number)}${date}-${number}.pdf`, ...pdf };
}
