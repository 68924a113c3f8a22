import { FRONT, OFFLINE, SEARCH } from "@/lib/site/fixed-urls";
import { FRONT_REFRESH_HOURS, MAX_DAYS, MAX_PAGES, MAX_PICTURE_BYTES, MAX_PICTURES } from "./limits";

/** Milliseconds. */
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** What a page asks the site for: pages, their scripts and their pictures are kept, the rest is left to the network. */
export type RequestKind = "page" | "script" | "picture" | "other";

/** By the path (as in a URL) and whether it is opened as a page. */
export function requestKind(path: string, navigates: boolean): RequestKind {
  if (navigates) return "page";
  if (path.startsWith("/islands/")) return "script";
  return /^\/(?:media|pictures)\//.test(path) ? "picture" : "other";
}

/** What of an answer decides whether it is kept. */
export interface Answer {
  status: number;
  /** Whether it came from another address than the one that was asked for. */
  redirected: boolean;
  type: string;
  headers: { get(name: string): string | null };
}

/** Whether an answer is a page as it stands at its own address of this site. */
export const isKeptPage = (path: string, answer: Answer): boolean =>
  path !== SEARCH && isOwn(answer) && /^text\/html\b/.test(`${answer.headers.get("content-type")}`);

/** Whether an answer is a script, or a picture that is not too large. */
export const isKeptFile = (kind: RequestKind, answer: Answer): boolean =>
  isOwn(answer) && (kind !== "picture" || Number(answer.headers.get("content-length")) <= MAX_PICTURE_BYTES);

const isOwn = ({ status, redirected, type }: Answer): boolean =>
  status === 200 && !redirected && type === "basic";

/** Whether an answer says that there is no such page, so that no copy of it may be left: it may have been taken down. */
export const isGone = ({ status }: Pick<Answer, "status">): boolean => status === 404 || status === 410;

/** What is kept of one address, and since when (milliseconds). */
export interface Kept {
  path: string;
  keptAt: number;
}

/** The paths to be given up: pages beyond the limits of age and number, the oldest first to go. */
export function surplusPages(kept: readonly Kept[], now: number): string[] {
  const read = kept
    .filter(({ path }) => path !== FRONT && path !== OFFLINE)
    .sort((a, b) => b.keptAt - a.keptAt);
  return read
    .filter(({ keptAt }, index) => index >= MAX_PAGES || now - keptAt > MAX_DAYS * DAY)
    .map(({ path }) => path);
}

/** The pictures to be given up. `kept`: their paths, the oldest first. */
export const surplusPictures = (kept: readonly string[]): string[] => kept.slice(0, -MAX_PICTURES);

/** Whether the front page is to be fetched ahead again. `keptAt`: 0 where none is kept. */
export const isFrontDue = (keptAt: number, now: number): boolean =>
  now - keptAt >= FRONT_REFRESH_HOURS * HOUR;

/** The scripts that a page needs, by their paths. */
export const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]* src="(\/islands\/[^"]+)"/g)].map(([, src = ""]) => src);

/** The page's title as it stands in the HTML, character references and all. */
export const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
