import type { Root } from "hast";
import { parseFragment } from "../manuscript/parse-html";
import type { Article } from "./article";
import { datesIn } from "./dates";
import { byTag, find, findAll, metaOf, textIn, wordsIn } from "./find";
import { readable } from "./readable";

/** ` - 样例网`, `_样例新闻网`: the site's name behind a headline. */
const SITE_BEHIND = /\s*(?:[|｜_]|\s[-–—]\s).{2,30}$/;

/** A page of any site: what a reader mode shows of it, and what the page says of itself to search engines. */
export function readAnyPage(page: Root, html: string): Article | null {
  const found = readable(html);
  const main = found ? parseFragment(found.content) : null;
  if (!main) return null;
  const titles = findAll(page, byTag("h1"));
  const [only] = titles;
  const printed = titles.length === 1 ? wordsIn(only) : null;
  const headline =
    printed ??
    metaOf(page, "og:title", "twitter:title") ??
    wordsIn(find(page, byTag("title")))?.replace(SITE_BEHIND, "") ??
    null;
  const body = find(page, byTag("body")) ?? page;
  const left = lengthOf(textIn(withoutScripts(body))) - lengthOf(textIn(main)) - lengthOf(printed ?? "");
  const author = metaOf(page, "author", "article:author") ?? found?.byline ?? null;
  return {
    parts: [main],
    stated: {
      kicker: null,
      headline,
      deck: null,
      bylines: author === null ? [] : [author],
      dates: datesIn(
        metaOf(
          page,
          "article:published_time",
          "publishdate",
          "PubDate",
          "pubdate",
          "datePublished",
          "og:release_date",
        ),
        /"datePublished"\s*:\s*"([^"]+)"/.exec(html)?.[1],
        wordsIn(find(page, byTag("time"))),
      ),
    },
    left: Math.max(0, left),
  };
}

const lengthOf = (text: string): number => text.replace(/\s+/g, "").length;

const withoutScripts = (body: Root | (ReturnType<typeof find> & object)): Root => ({
  type: "root",
  children: body.children.flatMap((child): Root["children"] => {
    if (child.type !== "element") return [child];
    return /^(?:script|style|noscript|template)$/.test(child.tagName)
      ? []
      : [{ ...child, children: withoutScripts(child).children.filter((each) => each.type !== "doctype") }];
  }),
});
