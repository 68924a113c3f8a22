import type { Aside, PageLine, PrintedPage } from "@/lib/records/page";

/**
 * The page without some of its stories: their lines are nobody's, and of one that was taken down no word is left.
 * `asides`: by the story's index among the page's.
 */
export function setAside(page: PrintedPage, asides: ReadonlyMap<number, Aside>): PrintedPage {
  if (asides.size === 0) return page;
  const kept = page.stories.flatMap((_, index) => (asides.has(index) ? [] : [index]));
  const places = new Map(kept.map((index, place) => [index, place]));
  return {
    ...page,
    stories: page.stories.filter((_, index) => !asides.has(index)),
    asides: [...page.asides, ...asides.values()].sort((a, b) => firstLine(a) - firstLine(b)),
    lines: page.lines.map((line) => {
      if (line.story === null) return line;
      const aside = asides.get(line.story);
      if (!aside) return { ...line, story: places.get(line.story) ?? null };
      return aside.kind === "withdrawn" ? withheld(line) : { ...line, story: null };
    }),
  };
}

/** A line of which only the number is left. */
function withheld({ number, class: lineClass }: PageLine): PageLine {
  const blank = lineClass === "blank";
  return {
    number,
    text: "",
    class: blank ? "blank" : "paragraph",
    rule: blank ? "blank" : "withdrawn",
    story: null,
    furniture: null,
    marks: [],
    joinsNext: false,
  };
}

const firstLine = ({ lines }: Aside) => lines[0]?.[0] ?? 0;
