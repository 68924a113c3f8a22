import path from "node:path";
import { cache } from "react";
import { sortProblems } from "@/lib/content/report";
import { isPictureName, mediaTypeOf } from "@/lib/files/media-types";
import { contentFile, mediaFile } from "@/lib/live/media-file";
import { handedView, readParams, readView, rendersHanded } from "@/lib/plan-files";
import type { Problem } from "@/lib/records/problem";
import { barAt, type PreviewBar, type PreviewRow, rowsOf } from "@/lib/site/preview/preview";
import type { View, ViewKind, ViewOf } from "@/lib/site/routes/views";

/**
 * The one door through which `app/` gets data. Where a publish renders it opens on the planned view models, as they were handed
 * over; in `next build`, with which tests compare that (`NEWSPAPER_PLAN` names the plan's folder), on a file a route; in `next dev` on the content as it is on
 * disk at this request. The environment is read here and not by `lib/cli/environment.ts`: the compiler would take folders that
 * come from there for the whole project, and list its files for every template.
 */
const planDir = () => process.env.NEWSPAPER_PLAN;
const contentDir = () =>
  process.env.NEWSPAPER_CONTENT ?? path.join(/* turbopackIgnore: true */ process.cwd(), "content");
const cacheDir = () =>
  process.env.NEWSPAPER_CACHE ?? path.join(/* turbopackIgnore: true */ process.cwd(), ".cache");

/** The view model of a URL, or null if the site has no such page. */
export async function viewOf<K extends ViewKind>(kind: K, url: string): Promise<ViewOf<K> | null> {
  const view = await anyViewOf(url);
  return view && isKind(view, kind) ? view : null;
}

async function anyViewOf(url: string): Promise<View | null> {
  if (rendersHanded()) return handedView(url);
  const dir = planDir();
  return dir ? readView(dir, url) : liveView(url);
}

/** Whether views come from a plan: then there is no content to look at. */
const isPlanned = (): boolean => rendersHanded() || planDir() !== undefined;

const isKind = <K extends ViewKind>(view: View, kind: K): view is ViewOf<K> => view.kind === kind;

/** What a dynamic route's `generateStaticParams` returns: the parameters of what is due. */
export async function paramsOf(template: string): Promise<Record<string, string>[]> {
  const dir = planDir();
  return dir ? ((await readParams(dir))[template] ?? []) : [];
}

/** In `next dev`: why nothing can be shown at all. A build has stopped before it gets here. */
export async function contentErrors(): Promise<Problem[]> {
  if (isPlanned()) return [];
  const { archive, problems } = await live();
  return archive ? [] : sortProblems(problems);
}

/** In `next dev`: what an editor is told above the page at a URL; null in a build. */
export async function previewAt(url: string): Promise<PreviewBar | null> {
  if (isPlanned()) return null;
  const { archive, ...site } = await live();
  return archive && barAt(url, { ...site, archive, problems: sortProblems(site.problems) });
}

/** In `next dev`: the stories that readers do not have, and all errors. */
export async function previewList(): Promise<{ rows: PreviewRow[]; problems: Problem[] }> {
  const { hidden, problems, now } = await live();
  return { rows: rowsOf(hidden, now), problems: sortProblems(problems) };
}

/** In `next dev`: another text after each change of a file of the content. */
export const changes = async (): Promise<string> =>
  (await import("@/lib/live/live-site")).changesIn(contentDir());

/** In `next dev`: what `changes` said before this request read the content; null in a build. */
export const changesSeen = async (): Promise<string | null> => (isPlanned() ? null : (await live()).changes);

/** An editor's picture as it is on disk; a publish copies them all itself. */
export const mediaAt = (parts: readonly string[]) => mediaFile(contentDir(), parts);

/** A picture in one of the sizes that pages show, or what says which tiles it has; a publish makes them all itself. */
export async function variantOf(name: string): Promise<{ bytes: Uint8Array; type: string } | null> {
  const isInfo = name.endsWith("/info.json");
  if (isPlanned() || !(isInfo || isPictureName(name))) return null;
  const { archive } = await live();
  const { liveInfo, liveVariant } = await import("@/lib/live/live-site");
  if (isInfo) {
    const info = archive && liveInfo(archive, name);
    return info ? { bytes: new TextEncoder().encode(info), type: mediaTypeOf(name) } : null;
  }
  const bytes = archive && (await liveVariant(archive, name, contentDir(), cacheDir()));
  return bytes && { bytes, type: mediaTypeOf(name) };
}

/** The PDF of a printed page that readers may have at an address; a publish copies them all itself. */
export async function pdfAt(url: string): Promise<Uint8Array | null> {
  if (isPlanned()) return null;
  const { archive } = await live();
  const { livePdf } = await import("@/lib/live/live-site");
  const file = archive && livePdf(archive, url);
  return file === null ? null : contentFile(contentDir(), file);
}

/**
 * Once a request: content is small while it is written, and must never be stale. Imported when it is asked for: a build's
 * render workers have no use for the splitter and its dictionaries, whose loading would take as long as many pages.
 */
const live = cache(async () => {
  const { changesIn, liveSite } = await import("@/lib/live/live-site");
  // First: what is saved while the content is read may be missed, and the page is loaded again.
  const changes = changesIn(contentDir());
  return { changes, ...(await liveSite(contentDir())) };
});

const liveView = async (url: string): Promise<View | null> => (await live()).routes.get(url)?.view() ?? null;
