import { distanceOf } from "../words/distance";

/** What other programs and editors call fields of ours. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  headline: "title",
  标题: "title",
  题目: "title",
  subtitle: "deck",
  subhead: "deck",
  副标题: "deck",
  副题: "deck",
  引题: "kicker",
  肩题: "kicker",
  eyebrow: "kicker",
  author: "bylines",
  authors: "bylines",
  byline: "bylines",
  作者: "bylines",
  记者: "bylines",
  署名: "bylines",
  category: "section",
  categories: "section",
  栏目: "section",
  分类: "section",
  日期: "date",
  时间: "date",
  lastmod: "updated",
  modified: "updated",
  更新: "updated",
  alias: "aliases",
  redirectfrom: "aliases",
  image: "photos",
  images: "photos",
  cover: "photos",
  thumbnail: "photos",
  photo: "photos",
  图片: "photos",
  correction: "corrections",
  更正: "corrections",
  地方: "places",
  专题: "topic",
  topics: "topic",
  series: "topic",
  location: "places",
  撤下: "takedown",
  permalink: "slug",
  姓名: "name",
  身份: "role",
  说明: "caption",
  类别: "is",
  type: "is",
  文字: "text",
  line: "text",
  核对: "reviewed",
  checked: "reviewed",
  图说: "caption",
};

const plain = (key: string): string =>
  key
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");

/** The known key that another is meant to be: a name that others give it, or one or two letters off; null where none is near. */
export function nearKey(key: string, known: readonly string[]): string | null {
  const own = plain(key);
  const other = OTHER_NAMES[own];
  if (other !== undefined && known.includes(other)) return other;
  const near = known
    .map((each) => ({ each, distance: distanceOf(own, plain(each)) }))
    .filter(({ each, distance }) => distance <= (each.length >= 5 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.each ?? null;
}
