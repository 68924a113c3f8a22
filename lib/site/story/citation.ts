import { dayOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { CITED_ON } from "../text/cited-on";
import { dateLabel, pageLabel } from "../text/labels";
import { printedParts } from "./printed-parts";

/** 《报名》2024年6月22日第01版：《标题》，: as articles quote a paper; the address follows. Titles inside a title get single marks. */
export function citation({ headline, date, source }: Story, { name }: Pick<Site, "name">): string {
  const title = headline.main.replaceAll("《", "〈").replaceAll("》", "〉");
  const pages = numbersOf({ source }).map(pageLabel).join("、");
  return `《${name}》${dateLabel(date)}${pages}：《${title}》，`;
}

/** 作者. 标题[N/OL]. 报名, 2024-06-22(01)[引用日期]. 网址: a reference to an online newspaper after GB/T 7714—2015. */
export function reference(
  { headline, bylines, date, source, url }: Story,
  site: Pick<Site, "name" | "url">,
): string {
  const names = bylines.map(({ name }) => name);
  // GB/T 7714 8.1.2: of more than three authors the first three and 等.
  const authors = names.length > 3 ? [...names.slice(0, 3), "等"] : names;
  const title = `${authors.length > 0 ? `${authors.join(", ")}. ` : ""}${headline.main}[N/OL]`;
  const pages = numbersOf({ source }).join(", ");
  return `${title}. ${site.name}, ${dayOf(date)}${pages && `(${pages})`}[${CITED_ON}]. ${site.url}${url}.`;
}

/** 版次 of the pages on which a story was printed. */
const numbersOf = (story: Pick<Story, "source">): string[] => printedParts(story).map(({ page }) => page);
