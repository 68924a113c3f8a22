import { momentOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { changedAt } from "../story/teaser";

/** 百度落地页时间因子: when a story appeared and when it was changed, in Baidu's own context and without an offset, in Chinese time. */
export const baiduTimes = (story: Story, site: Site): object => ({
  "@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld",
  "@id": site.url + story.url,
  title: story.headline.main,
  pubDate: inChina(momentOf(story.date)),
  upDate: inChina(changedAt(story) ?? momentOf(story.date)),
});

/** `2024-06-22T00:00:00+08:00` → `2024-06-22T00:00:00` */
const inChina = (moment: string): string => moment.slice(0, 19);
