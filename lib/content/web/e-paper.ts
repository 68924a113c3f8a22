import type { Element, Root } from "hast";
import type { ReadArticle } from "./article";
import { datesIn } from "./dates";
import { byClass, byId, byTag, commentsIn, find, findAll, metaOf, wordsIn } from "./find";

/** Where the text of a story is on the pages of 数字报. */
const TEXTS = [byId("ozoom"), byTag("founder-content"), byId("articleContent")];
/** Pictures stand beside the text, each in a table with its caption. */
const PICTURES = [byClass("attachment"), byClass("pci_c"), byClass("tpk")];

/**
 * 数字报 as 方正翔宇 and its like publish it: the text in `#ozoom`, above it 引题 (h3), 主题 (h1), 副题 (h2) and 作者 (h4); what
 * the system knows of the story in a comment, `<!--enpproperty <title>…</title> … /enpproperty-->`.
 */
export const readEPaper: ReadArticle = (page) => {
  const text = TEXTS.map((test) => find(page, test)).find((found) => found !== null);
  if (!text) return null;
  const known = commentsIn(page).find((comment) => comment.includes("enpproperty")) ?? "";
  const around = boxAround(page, text);
  const title = (tag: string) =>
    wordsIn(findAll(around, byTag(tag)).find((element) => !isInside(text, element)));
  const headline =
    title("h1") ??
    property(known, "title") ??
    metaOf(page, "og:title") ??
    wordsIn(find(page, byTag("title")));
  const author = title("h4") ?? property(known, "author");
  const source = wordsIn(find(around, byClass("sec")) ?? find(around, byClass("lai")));
  const pictures = findAll(around, (element) => PICTURES.some((test) => test(element)));
  const outer = pictures.filter(
    (each) => !isInside(text, each) && !pictures.some((other) => other !== each && isInside(other, each)),
  );
  return {
    parts: [...outer.filter((each) => find(each, byTag("img"))), text],
    stated: {
      kicker: title("h3") ?? property(known, "introtitle"),
      headline,
      deck: title("h2") ?? property(known, "subtitle"),
      bylines: author === null ? [] : [author],
      dates: datesIn(property(known, "date"), source, wordsIn(find(around, byClass("date")))),
    },
    left: null,
  };
};

/** What a property of the comment says; it may be in paragraphs of its own. */
function property(comment: string, name: string): string | null {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "i").exec(comment)?.[1] ?? "";
  return (
    found
      .replace(/<[^>]*>/g, " ")
      .replace(/&nbsp;|\s+/g, " ")
      .trim() || null
  );
}

/** The nearest box around the text in which its headline stands, too. */
function boxAround(page: Root, text: Element): Root | Element {
  const way = wayTo(page, text) ?? [];
  return way.reverse().find((box) => find(box, byTag("h1")) !== null) ?? page;
}

function wayTo(from: Root | Element, to: Element): (Root | Element)[] | null {
  if (from === to) return [];
  for (const child of from.children) {
    const way = child.type === "element" ? wayTo(child, to) : null;
    if (way) return [from, ...way];
  }
  return null;
}

const isInside = (outer: Element, inner: Element): boolean => outer === inner || wayTo(outer, inner) !== null;
