import { excerptOf } from "@/lib/search/excerpt";
import type { Fold } from "@/lib/search/fold";
import { findRanges, type MarkedPiece, markTerms } from "@/lib/search/marks";
import type { SearchStory } from "@/lib/search/record";
import { markedLines } from "./marked-headline";

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

const pieces = (list: MarkedPiece[]): (Node | string)[] =>
  list.map(({ text, hit }) => (hit ? element("mark", "", text) : text));

/** The headline, broken as on the story's own page. */
function headlineOf(headline: string, terms: string[], fold: Fold): (Node | string)[] {
  return markedLines(headline, findRanges(headline, terms, fold)).flatMap(({ line, spaced }) => {
    const words = line.flatMap((word, index) => [
      ...(index > 0 ? [document.createElement("wbr")] : []),
      ...pieces(word),
    ]);
    return [...(spaced ? [" "] : []), element("span", "line", ...words)];
  });
}

function dateOf(date: string): HTMLElement {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  const time = element("time", "", `${year}年${month}月${day}日`);
  time.setAttribute("datetime", date);
  return time;
}

/** A picture beside a hit, cut to one shape: its room is there before it is. Its story's headline says what it shows. */
function thumbnail(src: string): HTMLElement {
  const image = document.createElement("img");
  image.className = "size-full object-cover";
  image.alt = "";
  image.loading = "lazy";
  image.src = src;
  return element(
    "div",
    "col-start-2 row-start-1 ml-4 aspect-3/2 w-[min(28vw,10.5rem)] self-start md:row-span-2",
    image,
  );
}

/** When, on which page and in which section. */
const factsOf = ({ date, page, sectionName }: SearchStory): HTMLElement =>
  element(
    "p",
    "quiet num",
    dateOf(date),
    ...[page, sectionName].flatMap((fact) => (fact ? [" ", element("span", "inline-block", fact)] : [])),
  );

/**
 * One hit: its headline as the link, date, page and section, the passage that was found, and its picture. The first hit of a
 * span bears the span's name: headline hits come first within it only.
 */
export function hitItem(story: SearchStory, span: string | null, terms: string[], fold: Fold): HTMLLIElement {
  const mark = (text: string) => pieces(markTerms(text, terms, fold));
  const link = document.createElement("a");
  link.className =
    "search-hit-headline inline-block min-h-target pt-1.5 pb-1 font-song text-[1.375rem] leading-[1.35] font-bold text-balance hover:underline";
  link.href = story.url;
  link.append(...headlineOf(story.headline, terms, fold));
  const head = element("div", "");
  if (story.kicker) head.append(element("p", "quiet text-accent", ...mark(story.kicker)));
  head.append(link);
  if (story.deck) head.append(element("p", "quiet", ...mark(story.deck)));
  head.append(factsOf(story));
  // On a phone below the picture as well, in lines of the whole width.
  const excerpt = element(
    "p",
    "search-hit-excerpt leading-7 row-start-2 text-pretty max-md:col-span-2 md:col-start-1",
    ...pieces(excerptOf(story.text, terms, fold)),
  );
  const item = document.createElement("li");
  item.className = "search-hit border-b border-rule py-3";
  if (span) item.append(element("p", "quiet pb-2", span));
  const picture = story.picture ? [thumbnail(story.picture)] : [];
  item.append(element("div", "grid grid-cols-[minmax(0,1fr)_auto] content-start", head, ...picture, excerpt));
  return item;
}
