import { loadContent } from "@/lib/content/load";
import { mediaPath } from "@/lib/content/media/image";
import { hasErrors } from "@/lib/content/report";
import { encodedCacheIn } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { PICTURES } from "@/lib/pictures/variants";
import type { Problem } from "@/lib/records/problem";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { pagePdf } from "@/lib/site/pictures/page-file";
import { imageInfos } from "@/lib/site/pictures/page-tiles";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { type Route, routesOf } from "@/lib/site/routes/routes";

interface LiveSite {
  /** null where the content has errors. */
  archive: Archive | null;
  routes: Map<string, Route>;
  problems: Problem[];
}

/** The site as the content on disk makes it now: what `next dev` shows. */
export async function liveSite(contentDir: string): Promise<LiveSite> {
  const { content, problems } = await loadContent(contentDir);
  if (!content || hasErrors(problems)) return { archive: null, routes: new Map(), problems };
  // An editor must never see a kept page: `next dev` offers no service worker, and ends one that `npm start` has left.
  const site = { ...content.site, offline: false };
  const archive = archiveOf({ ...content, site }, new Date().toISOString());
  return { archive, routes: new Map(routesOf(archive).map((route) => [route.url, route])), problems };
}

/** A picture in one of the sizes that pages show, by the name of its file, made as it is asked for; null if there is none. */
export async function liveVariant(
  archive: Archive,
  name: string,
  contentDir: string,
  cacheDir: string,
): Promise<Uint8Array | null> {
  const picture = wantedPictures(archive).find(({ variants }) => variants.some((each) => each.name === name));
  const variant = picture?.variants.find((each) => each.name === name);
  if (!picture || !variant) return null;
  const made = makeVariants({
    file: mediaPath(contentDir, picture.src),
    original: picture.original,
    page: picture.page,
    variants: [variant],
    cache: encodedCacheIn(cacheDir),
  });
  for await (const { bytes } of made) return bytes;
  return null;
}

/** What says of a page's picture which tiles it has, by its path below the pictures'; null if there is none. */
export const liveInfo = (archive: Archive, name: string): string | null =>
  imageInfos(archive).find((info) => info.path === `${PICTURES}/${name}`)?.content ?? null;

/** The file under `content/` of the PDF that readers may have at an address; null if there is none. */
export const livePdf = ({ pages, site }: Archive, url: string): string | null =>
  pages.map((page) => pagePdf(page, site)).find((pdf) => pdf?.url === url)?.path ?? null;
