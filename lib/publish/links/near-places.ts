import { type FindNear, nearAmong } from "@/lib/content/links/near";
import type { Archive } from "@/lib/site/archive/archive";
import type { Route } from "@/lib/site/routes/routes";
import type { SiteFiles } from "./site-files";

/** So many links are told what they may have meant: where there are more, somebody has moved a whole folder. */
const TOLD = 50;

interface Places {
  archive: Archive;
  routes: readonly Route[];
  redirects: ReadonlyMap<string, string>;
  files: SiteFiles;
}

/** Finds pages, with their headlines, and files that a link may have meant. */
export function nearPlaces({ archive, routes, redirects, files }: Places): {
  pages: FindNear;
  files: FindNear;
} {
  let left = TOLD;
  const counted = (make: () => FindNear): FindNear => {
    let find: FindNear | null = null;
    return (wanted) => {
      if (left === 0) return [];
      left -= 1;
      find ??= make();
      return find(wanted);
    };
  };
  const titled = (url: string) => {
    const story = archive.byUrl.get(redirects.get(url) ?? url);
    return story ? `${url}（《${story.headline.main}》）` : url;
  };
  const pages = counted(() => nearAmong([...routes.map(({ url }) => url), ...redirects.keys()]));
  return { pages: (wanted) => pages(wanted).map(titled), files: counted(() => nearAmong(files.published)) };
}
