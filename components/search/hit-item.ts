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

/** A picture beside a hit, cut to one shape: its room is there before it is. Its story's headline says what it shows. */
function thumbnail(src: string): HTMLElement {
  const image = document.createElement("img");
  image.className = "size-full object-cover";
  image.alt = "";
  image.loading = "lazy";
  image.src = src;
  return element("div", "ml-4 aspect-3/2 w-[min(30%,10.5rem)] shrink-0 self-start", image);
}

/** When, on which page and in which section. */
const factsOf = ({ date, page, sectionName }: SearchStory): HTMLElement =>
  element("p", "quiet num", dateOf(date), ...[page, sectionName].filter(Boolean).map((fact) => ` ${fact}`));

/**
 * One hit: its headline as the link, date, page and section, the passage that was found, and its picture. The first hit of a
 * span bears the span's name: headline hits come first within it only.
 */
export function hitItem(story: SearchStory, span: string | null, terms: string[], fold: Fold): HTMLLIElement {
  const mark = (text: string) => pieces(markTerms(text, terms, fold));
  const link = document.createElement("a");
  link.className =
    "search-hit-headline inline-block min-h-target pt-1.5 font-song text-[1.375rem] leading-[1.35] font-bold text-balance hover:underline";
  link.href = story.url;
  link.append(...mark(story.headline));
  const words = element("div", "min-w-0 flex-1");
  if (story.kicker) words.append(element("p", "quiet text-accent", ...mark(story.kicker)));
  words.append(link);
  if (story.deck) words.append(element("p", "quiet", ...mark(story.deck)));
  words.append(
    factsOf(story),
    element("p", "search-hit-excerpt leading-7 text-pretty", ...pieces(excerptOf(story.text, terms, fold))),
  );
  const item = document.createElement("li");
  item.className = "search-hit border-b border-rule py-3";
  if (span) item.append(element("p", "quiet pb-2", span));
  item.append(element("div", "flex", words, ...(story.picture ? [thumbnail(story.picture)] : [])));
  return item;
}
