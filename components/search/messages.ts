import type { LookBack } from "@/lib/search/look-back";

/** Where a bundle begins, as readers say it: `2024-03` → 2024年3月, `2024-04-28-on` → 2024年4月28日. */
export function spanLabel(bundle: string): string {
  const [year, month, day = "", on] = bundle.split("-");
  return `${year}年${Number(month)}月${on ? `${Number(day)}日` : ""}`;
}

/** The span of a bundle, above its hits: 2024年4月28日以来. */
export const spanTitle = (bundle: string): string =>
  `${spanLabel(bundle)}${bundle.endsWith("-on") ? "以来" : ""}`;

const about = (query: string) => `“${query}”`;
const listed = (bundles: string[]) => bundles.map(spanLabel).join("、");

/** How far back a search has looked, unless it has looked at all: `已查到2024年3月`, `2023年5月除外`. Empty before the first bundle. */
function reach({ next, reached, skipped }: LookBack): string {
  const unfinished = next !== undefined && reached !== undefined;
  return [
    ...(unfinished ? [`已查到${spanLabel(reached)}`] : []),
    ...(skipped.length > 0 ? [`${listed(skipped)}除外`] : []),
  ].join("，");
}

/** What the search tells the reader. */
export const MESSAGES = {
  loading: "正在载入索引……",
  absent: "搜索索引在发布时生成，当前预览中不可用",
  failed: "搜索索引未能载入，请检查网络后再试，或用下面的办法查找",
  nothingYet: "还没有可以查找的报道",
  /** 共11篇 when it has looked at all; until then 找到11篇. */
  found(search: LookBack, query: string, second = ""): string {
    const count = `${search.next === undefined ? "共" : "找到"}${search.hits.length}篇`;
    const exact = search.hits.length > 0 ? count : `没有找到${about(query)}`;
    const all = second ? `${exact}，${second}` : exact;
    const looked = reach(search);
    const missed = search.failed === undefined ? "" : `，${MESSAGES.missed(search.failed)}`;
    return `${all}${looked && `（${looked}）`}${missed}`;
  },
  /** Above the list, while it goes backwards. */
  running({ hits, next }: LookBack): string {
    const looking = next === undefined ? "" : MESSAGES.looking(next);
    return hits.length > 0 ? `已找到${hits.length}篇，${looking}` : looking;
  },
  /** Above the lists, while the second pass goes on: short, so that it takes one line as what is said at last. */
  goingOn: (found: string) => `${found}，继续查找……`,
  /** Below the list, while it goes backwards. */
  looking: (bundle: string) => `正在查找${spanLabel(bundle)}的报道……`,
  missed: (bundle: string) => `${spanLabel(bundle)}的索引未能载入`,
  storyMissing: "有的报道未能载入，请检查网络后再试",
  more: "更多结果",
  /** On the button: what it will search. */
  goOn: (bundle: string, forward = false) =>
    forward ? `继续向后查找（${spanLabel(bundle)}及以后）` : `继续向前查找（${spanLabel(bundle)}及以前）`,
  skip: (bundle: string, forward = false) => `不查${spanLabel(bundle)}，继续${forward ? "向后" : "向前"}查找`,
  /** What leads on without being a hit: pages of a day, a place, a person. */
  leads: (labels: readonly string[]) => (labels.length > 0 ? `可直达${labels.join("、")}` : ""),
};
