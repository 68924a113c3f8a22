import { loadContent } from "@/lib/content/load";
import { mediaPath } from "@/lib/content/media/image";
import { encodedCacheIn } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { PICTURES } from "@/lib/pictures/variants";
import type { Content, FiledStory } from "@/lib/records/content";
import { revised } from "@/lib/records/lazy";
import type { Problem } from "@/lib/records/problem";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { pagePdf } from "@/lib/site/pictures/page-file";
import { imageInfos } from "@/lib/site/pictures/page-tiles";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { type HiddenStory, hiddenStories, wholeArchive } from "@/lib/site/preview/hidden";
import { type Route, routesOf } from "@/lib/site/routes/routes";

export { changesIn } from "./changes";

interface LiveSite {
  /** null where nothing can be shown: `site.yml` can't be read. */
  archive: Archive | null;
  routes: Map<string, Route>;
  /** What readers do not have at this moment, and an editor sees at its address. */
  hidden: readonly HiddenStory[];
  problems: Problem[];
  /** The moment that it is about, ISO. */
  now: string;
}

/** The site as the content on disk makes it now, and what is to come at its addresses: what `next dev` shows. */
export async function liveSite(contentDir: string, now = new Date().toISOString()): Promise<LiveSite> {
  const loaded = await loadContent(contentDir);
  const problems = loaded.problems.filter(({ severity }) => severity === "error");
  if (!loaded.content) return { archive: null, routes: new Map(), hidden: [], problems, now };
  // An editor must never see a kept page: `next dev` offers no service worker, and ends one that `npm start` has left.
  const content = withKnownSections({ ...loaded.content, site: { ...loaded.content.site, offline: false } });
  const archive = archiveOf(content, now);
  const hidden = hiddenStories(content, now);
  const routes = new Map(routesOf(archive).map((route) => [route.url, route]));
  const addresses = new Set(hidden.map(({ story }) => story.url));
  for (const route of hidden.length > 0 ? routesOf(wholeArchive(content)) : []) {
    // A draft does not take the address of a story that readers have.
    if (addresses.has(route.url) && !archive.byUrl.has(route.url)) routes.set(route.url, route);
  }
  return { archive, routes, hidden, problems, now };
}

/** Stories of a section that there is none of have an error, and are shown as those without a section are. */
function withKnownSections(content: Content): Content {
  const known = new Set(content.site.sections.map(({ id }) => id));
  const mended = (story: FiledStory) =>
    story.section === null || known.has(story.section) ? story : revised(story, { section: null });
  return {
    ...content,
    stories: content.stories.map(mended),
    drafts: content.drafts.map((draft) => ({ ...draft, story: mended(draft.story) })),
  };
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
