import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { dateLabel, pageLabel } from "../text/labels";
import { printedParts } from "./printed-parts";

/** 《报名》2024年6月22日第01版：《标题》，: as articles quote a paper; the address follows. Titles inside a title get single marks. */
export function citation({ headline, date, source }: Story, { name }: Pick<Site, "name">): string {
  const title = headline.main.replaceAll("《", "〈").replaceAll("》", "〉");
  const pages = numbersOf({ source }).map(pageLabel).join("、");
  return `《${name}》${dateLabel(date)}${pages}：《${title}》，`;
}

/** 版次 of the pages on which a story was printed. */
export const numbersOf = (story: Pick<Story, "source">): string[] =>
  printedParts(story).map(({ page }) => page);
