import { apart, readable } from "@/lib/content/links/href";
import { type FindNear, nearAmong } from "@/lib/content/links/near";
import { isOnOwnPage, placeOf } from "@/lib/content/links/settle";
import { isTemplateId } from "@/lib/records/anchors";
import { endOf, momentOf } from "@/lib/records/date";
import type { FileLinks, WrittenLink } from "@/lib/records/links";
import type { Problem } from "@/lib/records/problem";
import { canonicalAddress } from "@/lib/records/spelling";
import type { Route } from "@/lib/site/routes/routes";
import type { SiteFiles } from "./site-files";
import type { Found } from "./site-places";
import {
  folderOfFiles,
  missingFile,
  missingPage,
  missingPlace,
  otherCharacters,
  refusedFile,
  toDraft,
  toEmptyList,
  toLater,
  toWithdrawn,
} from "./words";

/** What a link may lead to. */
export interface Targets {
  find: (path: string) => Found;
  files: SiteFiles;
  /** The ids of a page's parts; null for what is no page of HTML. */
  anchors: (route: Route) => ReadonlySet<string> | null;
  near: { pages: FindNear; files: FindNear };
  /** Whether what stands at an address may be in a file that could not be read. */
  mayBeThere: (address: string) => boolean;
}

/** Whether the page with the link is there for readers: what it leads to need not be there before. */
type State = "shown" | "later" | "draft" | "over";

export function stateOf({ date, expires, draft }: FileLinks, now: string): State {
  const at = Date.parse(now);
  if (draft) return "draft";
  if (expires !== null && Date.parse(endOf(expires)) <= at) return "over";
  return date !== null && Date.parse(momentOf(date)) > at ? "later" : "shown";
}

/** What is wrong with a link in `from`; null where readers get what it promises. */
export function linkProblem(
  link: WrittenLink,
  from: FileLinks,
  state: State,
  targets: Targets,
): Problem | null {
  const { file } = from;
  if (isOnOwnPage(link.href)) return placeProblem(link, file, targets.find(from.page), targets);
  const path = readable(apart(link.href).path);
  if (targets.files.published.has(path)) return null;
  const found = targets.find(path);
  switch (found.kind) {
    case "page":
      return placeProblem(link, file, found, targets);
    case "withdrawn":
      return state === "over" ? null : toWithdrawn(link, file, found.withdrawn);
    case "draft":
      return state === "shown" || state === "later" ? toDraft(link, file, found.file) : null;
    case "later":
      return isInTime(from, state, found.story.date) ? null : toLater(link, file, found.story);
    case "empty":
      return state === "shown" ? toEmptyList(link, file) : null;
    case "none":
      return targets.mayBeThere(path) ? null : missing(link, file, path, targets);
    default:
      return found satisfies never;
  }
}

/** A story of the same moment, or of an earlier one, is there when the page with the link is. */
const isInTime = ({ date }: FileLinks, state: State, target: string): boolean =>
  state === "draft" ||
  state === "over" ||
  (date !== null && Date.parse(momentOf(target)) <= Date.parse(momentOf(date)));

/** Of a page that is not shown only the text is known, whose places were looked for when it was read. */
function placeProblem(link: WrittenLink, file: string, found: Found, targets: Targets): Problem | null {
  const place = placeOf(link.href);
  if (place === null) return null;
  if (found.kind !== "page") return isTemplateId(place) ? null : missingPlace(link, file);
  const anchors = targets.anchors(found.route);
  if (anchors === null || anchors.has(place)) return null;
  const near = nearAmong(anchors)(place).map((id) => `#${id}`);
  return missingPlace(link, file, near);
}

function missing(link: WrittenLink, file: string, path: string, { files, near }: Targets): Problem {
  const { published, refused } = files;
  if (refused.has(path)) return refusedFile(link, file);
  if (isFolder(path, published)) return folderOfFiles(link, file);
  const isFile = path.startsWith("/media/") || /\.[a-z\d]{2,5}$/i.test(path);
  if (!isFile) return missingPage(link, file, near.pages(canonicalAddress(path) ?? path));
  if (published.has(path.normalize("NFC")) || published.has(path.normalize("NFD")))
    return otherCharacters(link, file);
  return missingFile(link, file, near.files(path));
}

function isFolder(path: string, files: ReadonlySet<string>): boolean {
  const folder = path.endsWith("/") ? path : `${path}/`;
  for (const file of files) if (file.startsWith(folder)) return true;
  return false;
}
