import { field } from "../field";
import { distinct, type Merge } from "../merge";
import { Alias, listOfWords, optional, Slug, Text } from "../values";

/** Where a story is found. */

export const slug = field({
  label: "网址名",
  expected: "小写字母、数字和连字符",
  example: "slug: biaoti-pinyin",
  schema: optional(Slug),
});

export const aliases = field({
  label: "旧网址",
  expected: "以 / 开头的站内网址的列表",
  example: "aliases: [/2024/06/22/jiu-wangzhi/]",
  schema: listOfWords(Alias),
});

/** The whole has the first part's address; those of the others lead there. */
export const mergeAliases: Merge<string[]> = (whole, own, { url }) => distinct(whole, [url, ...own]);

/** URL of the printed story that an editor's one replaces. */
export const printed = field({
  label: "所取代的见报稿",
  expected: "见报稿的站内网址",
  example: "printed: /2024/06/22/wangzhiming/",
  schema: optional(Text),
});
