import { excerptOf } from "@/lib/search/excerpt";
import type { Fold } from "@/lib/search/fold";
import { type MarkedPiece, markTerms } from "@/lib/search/marks";
import type { SearchStory } from "@/lib/search/record";

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

const pieces = (list: MarkedPiece[]): (Node | string)[] =>
  list.map(({ text, hit }) => (hit ? element("mark", "", text) : text));

function dateOf(date: string): HTMLElement {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  const time = element("time", "", `${year}年${month}月${day}日`);
  time.setAttribute("datetime", date);
  return time;
}

/**
 * One hit: its headline as the link, date and section, and the passage that was found. The first hit of a span
 * bears the span's name: headline hits come first within it only.
 */
export function hitItem(story: SearchStory, span: string | null, terms: string[], fold: Fold): HTMLLIElement {
  const mark = (text: string) => pieces(markTerms(text, terms, fold));
  const link = document.createElement("a");
  link.className = "search-hit-headline";
  link.href = story.url;
  link.append(...mark(story.headline));
  const item = document.createElement("li");
  item.className = "search-hit";
  if (span) item.append(element("p", "search-hit-span", span));
  if (story.kicker) item.append(element("p", "search-hit-kicker", ...mark(story.kicker)));
  item.append(link);
  if (story.deck) item.append(element("p", "search-hit-deck", ...mark(story.deck)));
  item.append(
    element(
      "p",
      "search-hit-facts",
      dateOf(story.date),
      ...(story.sectionName ? [` ${story.sectionName}`] : []),
    ),
    element("p", "search-hit-excerpt", ...pieces(excerptOf(story.text, terms, fold))),
  );
  return item;
}
