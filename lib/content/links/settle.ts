import { mediaUrl } from "../media/image";
import {
  apart,
  fragmentOf,
  hasScheme,
  isContentFile,
  isEmpty,
  pathOnSite,
  readable,
  withScheme,
} from "./href";

/** What a link of an editor's text is. */
export type Settled =
  /** Nothing, or nothing that leads anywhere. */
  | { kind: "empty" }
  /** An address without its beginning; `whole` is with it. */
  | { kind: "no-scheme"; whole: string }
  /** Neither a file nor an address that says from where it counts. */
  | { kind: "relative" }
  /** It leads out of the site. */
  | { kind: "outside" }
  /** It leads within the site; `href` in its one form. */
  | { kind: "within"; href: string };

/** What the link `href` in `file` is: `siteUrl` is the site's own address. */
export function settle(href: string, file: string, siteUrl: string): Settled {
  const text = readable(href);
  if (isEmpty(text)) return { kind: "empty" };
  if (text.startsWith("#")) return { kind: "within", href: href.trim() };
  const whole = withScheme(text);
  if (whole !== null) return { kind: "no-scheme", whole };
  const own = pathOnSite(href.trim(), siteUrl);
  if (own === null && hasScheme(text)) return { kind: "outside" };
  return withinSite(own ?? href.trim(), file);
}

function withinSite(href: string, file: string): Settled {
  const { path, rest } = apart(href);
  const clear = readable(path).replace(/^\/?content\/(?=media\/)/, "/");
  if (isContentFile(clear)) return { kind: "within", href: href.replaceAll("%5C", "/") };
  const media = clear.startsWith("/") && !clear.startsWith("/media/") ? null : mediaUrl(clear, file);
  if (media !== null) return { kind: "within", href: media + rest };
  if (!clear.startsWith("/")) return { kind: "relative" };
  return { kind: "within", href: wholePath(path) + rest };
}

/** `/a/b`, `/a/b/index.html` → `/a/b/`: not every host leads from one to the other. Files keep their names. */
function wholePath(path: string): string {
  const page = path.replace(/(?<=\/)index\.html?$/i, "");
  const last = page.split("/").at(-1) ?? "";
  return last === "" || last.includes(".") || page.startsWith("/media") ? page : `${page}/`;
}

/** Whether a link leads to a place on its own page. */
export const isOnOwnPage = (href: string): boolean => href.startsWith("#");

/** The place on a page to which a link leads; null for the whole page, and for places that every page has. */
export function placeOf(href: string): string | null {
  const place = fragmentOf(href);
  if (place === null || place.startsWith(":~:")) return null;
  const id = readable(place);
  return id.toLowerCase() === "top" ? null : id;
}
