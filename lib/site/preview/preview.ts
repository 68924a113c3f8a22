import { address } from "@/lib/records/address";
import { yearOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Archive } from "../archive/archive";
import { momentLabel, shortDateLabel, timeLabel } from "../text/labels";
import { urls } from "../urls";
import type { HiddenStory } from "./hidden";

/** Where `next dev` lists what readers do not have. */
export const PREVIEW = address("/preview/");
/** Where pages in `next dev` ask whether a file has changed. */
export const CHANGES = address("/preview/changes/");

/** What stands above a page in `next dev`, and never in a build. */
export interface PreviewBar {
  /** 草稿, 定时：6月23日 08:30, 已到期; null for a page that readers have. */
  state: string | null;
  /** Errors of the files that the page is made of. */
  problems: Problem[];
  /** What else there is: 草稿 1, 定时 2, 错误 3. */
  counts: string[];
}

/** A story in the list of what readers do not have. */
export interface PreviewRow {
  state: string;
  headline: string;
  url: string;
  file: string;
}

/** In an editor's words; `now`, an ISO moment, says which year need not be named. */
export function stateLabel(state: HiddenStory["state"], now: string): string {
  switch (state.kind) {
    case "draft":
      return "草稿";
    case "scheduled":
      return `定时：${whenLabel(state.at, now)}`;
    case "expired":
      return `已到期：${whenLabel(state.at, now)}`;
    default:
      return state satisfies never;
  }
}

/** 6月23日 08:30, of another year 2027年6月23日 08:30 */
export const whenLabel = (at: string, now: string): string =>
  yearOf(at) === yearOf(now) ? `${shortDateLabel(at)} ${timeLabel(at) ?? ""}` : momentLabel(at);

export const rowsOf = (hidden: readonly HiddenStory[], now: string): PreviewRow[] =>
  hidden.map(({ state, story }) => ({
    state: stateLabel(state, now),
    headline: story.headline.main,
    url: story.url,
    file: story.files[0] ?? story.source.file,
  }));

/** What there is to preview. `problems`: the errors of all files. */
interface Previewed {
  archive: Archive;
  hidden: readonly HiddenStory[];
  problems: readonly Problem[];
  /** ISO moment. */
  now: string;
}

/** What stands above the page at a URL. */
export function barAt(url: string, { archive, hidden, problems, now }: Previewed): PreviewBar {
  const own = hidden.find(({ story }) => story.url === url);
  const files = filesAt(url, archive, own);
  const isOfAll = ({ file }: Problem) => !/^content\/(?:pages|stories)\//.test(file);
  const counted = [
    ["草稿", hidden.filter(({ state }) => state.kind === "draft").length],
    ["定时", hidden.filter(({ state }) => state.kind === "scheduled").length],
    ["已到期", hidden.filter(({ state }) => state.kind === "expired").length],
    ["错误", problems.length],
  ] as const;
  return {
    state: own ? stateLabel(own.state, now) : null,
    problems: problems.filter(
      (problem) =>
        files.includes(problem.file) ||
        isUnreadAt(url, problem.file) ||
        (url === urls.front() && isOfAll(problem)),
    ),
    counts: counted.flatMap(([label, count]) => (count > 0 ? [`${label} ${count}`] : [])),
  };
}

/** The files that a page is made of. */
function filesAt(url: string, archive: Archive, own: HiddenStory | undefined): readonly string[] {
  const story = own?.story ?? archive.byUrl.get(url);
  if (story) return story.files;
  const withdrawn = archive.withdrawn.find((each) => each.url === url);
  const page = archive.pages.find((each) => urls.page(each.date, each.number) === url);
  return withdrawn?.files ?? (page ? [page.file] : []);
}

/** Whether a file that may not have been read would be at this URL by its name: `…/jiliang.md`, `2024-06-23-02.md`. */
function isUnreadAt(url: string, file: string): boolean {
  const stem = (file.split("/").at(-1) ?? "").replace(/\.\w+$/, "");
  const [, slug] = urls.story.read(url) ?? [];
  const [date, page] = urls.page.read(url) ?? [];
  return stem === (slug ?? (date ? `${date}-${page}` : null));
}
