import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import { anchorsOf } from "@/lib/site/anchors/anchors-of";
import type { Archive } from "@/lib/site/archive/archive";
import type { Route } from "@/lib/site/routes/routes";
import { linkProblem, stateOf, type Targets } from "./link-problem";
import { mayBeUnread } from "./may-be-unread";
import { nearPlaces } from "./near-places";
import { siteFiles } from "./site-files";
import { placeFinder } from "./site-places";

interface LinksInput {
  /** The project's folder. */
  root: string;
  contentDir: string;
  content: Content;
  archive: Archive;
  routes: readonly Route[];
  /** Old URL → where it leads. */
  redirects: ReadonlyMap<string, string>;
  /** The same of lists that are empty now. */
  moved: ReadonlyMap<string, string>;
  /** Files that could not be read: what leads to them may well be there. */
  unread: readonly string[];
  /** ISO moment. */
  now: string;
}

/** The links of editors' texts that lead nowhere on the site, or not yet, or no more. What they lead to is indexed once. */
export async function linkProblems(input: LinksInput): Promise<Problem[]> {
  const { root, contentDir, content, archive, unread, now } = input;
  if (content.links.length === 0) return [];
  const files = await siteFiles(root, contentDir, archive);
  const targets: Targets = {
    find: placeFinder(input),
    files,
    anchors: anchorFinder(),
    near: nearPlaces({ ...input, files }),
    mayBeThere: (address) => mayBeUnread(address, unread),
  };
  return content.links.flatMap((from) => {
    const state = stateOf(from, now);
    return from.links.flatMap((link) => linkProblem(link, from, state, targets) ?? []);
  });
}

/** The ids of pages, each looked at once. */
function anchorFinder(): Targets["anchors"] {
  const known = new Map<string, ReadonlySet<string> | null>();
  return (route) => {
    const before = known.get(route.url);
    if (before !== undefined) return before;
    const view = route.view();
    const anchors = view && "meta" in view ? new Set(anchorsOf(view)) : null;
    known.set(route.url, anchors);
    return anchors;
  };
}
