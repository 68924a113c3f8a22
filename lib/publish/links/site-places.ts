import type { Content, FiledStory } from "@/lib/records/content";
import { revised } from "@/lib/records/lazy";
import { canonicalAddress } from "@/lib/records/spelling";
import type { Withdrawn } from "@/lib/records/withdrawn";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { type Route, routesOf } from "@/lib/site/routes/routes";

/** What stands at an address of the site. */
export type Found =
  | { kind: "page"; route: Route }
  /** A page that says what is gone. */
  | { kind: "withdrawn"; withdrawn: Withdrawn }
  | { kind: "draft"; file: string }
  /** A story that is yet to come. */
  | { kind: "later"; story: FiledStory }
  /** A list that has no story at the moment. */
  | { kind: "empty" }
  | { kind: "none" };

interface Places {
  content: Content;
  archive: Archive;
  routes: readonly Route[];
  /** Old URL → where it leads. */
  redirects: ReadonlyMap<string, string>;
  moved: ReadonlyMap<string, string>;
}

/** Later than anything that is planned. */
const AT_LAST = "9999-12-31T00:00:00Z";

/** Says of every path what stands there. Indexes are made once; what is not published is looked up only where something is missing. */
export function placeFinder({ content, archive, routes, redirects, moved }: Places): (path: string) => Found {
  const pages = new Map(routes.map((route) => [withSlash(route.url), route]));
  const withdrawn = new Map(archive.withdrawn.map((each) => [each.url, each]));
  const unpublished = once(() => unpublishedIn(content));
  return (path) => {
    const address = canonicalAddress(path);
    if (address === null) return { kind: "none" };
    const end = redirects.get(address) ?? moved.get(address) ?? address;
    const gone = withdrawn.get(end);
    if (gone) return { kind: "withdrawn", withdrawn: gone };
    const route = pages.get(withSlash(end));
    return route ? { kind: "page", route } : unpublished()(address);
  };
}

/** What an address will be, or was, that has no page now. */
function unpublishedIn(content: Content): (address: string) => Found {
  const drafts = new Map(
    content.drafts.flatMap(({ url, aliases, file }) =>
      [url, ...aliases].map((each) => [each, file] as const),
    ),
  );
  const stories = new Map(
    content.stories.flatMap((story) => [story.url, ...story.aliases].map((each) => [each, story] as const)),
  );
  const lists = once(() => {
    const lasting = content.stories.map((story) => revised(story, { expires: null }));
    const archive = archiveOf({ ...content, stories: lasting }, AT_LAST);
    return new Set(routesOf(archive).map(({ url }) => url));
  });
  return (address) => {
    const file = drafts.get(address);
    if (file !== undefined) return { kind: "draft", file };
    const story = stories.get(address);
    if (story) return { kind: "later", story };
    return lists().has(address) ? { kind: "empty" } : { kind: "none" };
  };
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`);

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
