import { digest } from "@/lib/files/digest";
import type { Content } from "@/lib/records/content";
import { endOf, momentOf } from "@/lib/records/date";
import { nextHalfYear } from "@/lib/site/archive/half-years";
import { newsUntil } from "@/lib/site/archive/recent-news";
import type { Route } from "@/lib/site/routes/routes";
import { type Manifest, UNKNOWN } from "../manifest/manifest";

/** Why a page is rendered. */
export type RenderReason =
  | { kind: "new" }
  /** Templates, or settings that every page shows. */
  | { kind: "basis" }
  /** The names of the inputs that changed: see `lib/site/archive/inputs.ts`. */
  | { kind: "inputs"; names: string[] }
  /** A publish was killed while it wrote the page. */
  | { kind: "unfinished" }
  /** Everything was asked for. */
  | { kind: "full" };

export interface Due {
  route: Route;
  /** Digests of what it is made from, by name, in one string. */
  inputs: string;
  reason: RenderReason;
}

export interface Plan {
  /** Every page of the site: URL → digests of its inputs. */
  inputs: Map<string, string>;
  due: Due[];
}

interface Planning {
  /** The days that are, as all earlier ones, what they were at the last publish: pages with nothing of later ones have the inputs that the manifest notes. */
  settled?: ReadonlySet<string>;
  /** Called with each page that is due, as soon as that is known. */
  onDue?: (route: Route) => void;
}

const NO_DAYS: ReadonlySet<string> = new Set();

/** Which pages are to be rendered. `basis`: the digest of what all pages are made with. */
export function planPages(
  routes: readonly Route[],
  last: Manifest,
  basis: string,
  full: boolean,
  { settled = NO_DAYS, onDue = () => {} }: Planning = {},
): Plan {
  const inputs = new Map<string, string>();
  const due: Due[] = [];
  for (const route of routes) {
    const before = last.pages[route.url]?.[2] ?? null;
    const now = before && settled.has(route.until() ?? "") ? before : digestInputs(route);
    inputs.set(route.url, now);
    const reason = reasonFor(now, before, basis !== last.basis, full);
    if (!reason) continue;
    due.push({ route, inputs: now, reason });
    onDue(route);
  }
  return { inputs, due };
}

function reasonFor(
  now: string,
  before: string | null,
  basisChanged: boolean,
  full: boolean,
): RenderReason | null {
  if (before === null) return { kind: "new" };
  if (full) return { kind: "full" };
  if (before === UNKNOWN) return { kind: "unfinished" };
  if (basisChanged) return { kind: "basis" };
  if (now !== before) return { kind: "inputs", names: changedNames(now, before) };
  return null;
}

/**
 * `story=Zm9vYmFy people=[] earlier=…`: each input as it is, if it is short, else 48 bits of its SHA-256, which are enough
 * because they are compared with the same input's last digest only.
 */
const digestInputs = ({ inputs }: Route): string =>
  Object.entries(inputs())
    .map(([name, value]) => `${name}=${shortened(value)}`)
    .join(" ");

function shortened(value: unknown): string {
  // What an input lacks is no input of its own.
  const json = JSON.stringify(value ?? null);
  return json.length <= LONGEST_NOTED && !PARTS_INPUTS.test(json) ? json : digest(json, "base64url", 8);
}

/** An input that is noted as it is: short, without a space and `=`, which part the inputs. */
const LONGEST_NOTED = 16;
const PARTS_INPUTS = /[\s=]/;

function changedNames(now: string, before: string): string[] {
  const old = new Set(before.split(" "));
  return now
    .split(" ")
    .filter((input) => !old.has(input))
    .map((input) => input.slice(0, input.indexOf("=")));
}

/** What appeared so long ago is no news any more, in whatever zone its moment is written. Milliseconds: five days. */
const LONG_PAST = 5 * 86_400_000;

/** The next moment after `now` at which something appears, expires, leaves the news sitemap or is to be said anew; null if nothing does. ISO. */
export function nextDue({ stories, pages, front, site }: Content, now: string): string | null {
  const at = Date.parse(now);
  let next = Number.POSITIVE_INFINITY;
  const look = (date: string) => {
    const then = Date.parse(momentOf(date));
    if (then > at && then < next) next = then;
  };
  const longPast = new Date(at - LONG_PAST).toISOString();
  for (const story of stories) {
    if (story.expires === null && story.date < longPast) continue;
    look(story.date);
    if (story.expires !== null) look(endOf(story.expires));
    const noNews = newsUntil(story);
    if (noNews !== null && noNews > at && noNews < next) next = noNews;
  }
  for (const { date } of pages) look(date);
  if (front.lead?.until) look(front.lead.until);
  if (site.security) next = Math.min(next, nextHalfYear(at));
  return Number.isFinite(next) ? new Date(next).toISOString() : null;
}
