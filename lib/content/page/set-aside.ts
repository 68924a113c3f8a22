import { jsonDigest } from "@/lib/files/digest";
import type { FiledPage } from "@/lib/records/content";
import { revised } from "@/lib/records/lazy";
import type { Aside, PageLine, PrintedPage } from "@/lib/records/page";
import { pictureWithout } from "./blank-picture";

type Asides = ReadonlyMap<number, Aside>;

/**
 * The page without some of its stories. Their lines belong to no story, and those of a story that was taken down have
 * lost their text and their places. `asides`: by the story's index among the page's.
 */
export function setAside(page: PrintedPage, asides: Asides): PrintedPage {
  if (asides.size === 0) return page;
  return revised(page, changesBy(page, asides), { lines: () => linesWithout(page, asides) });
}

/** The same of a page that is filed. */
export function setAsideFiled(page: FiledPage, asides: Asides): FiledPage {
  if (asides.size === 0) return page;
  const digest = jsonDigest([page.digest, ...asides]);
  return revised(page, { ...changesBy(page, asides), digest }, { lines: () => linesWithout(page, asides) });
}

const changesBy = (
  page: PrintedPage,
  asides: Asides,
): Pick<PrintedPage, "stories" | "asides" | "picture"> => ({
  stories: page.stories.filter((_, index) => !asides.has(index)),
  asides: [...page.asides, ...asides.values()].sort((a, b) => firstLine(a) - firstLine(b)),
  picture: pictureWithout(page.picture, asides),
});

function linesWithout(page: PrintedPage, asides: Asides): PageLine[] {
  const withdrawn = [...asides.values()].filter(({ kind }) => kind === "withdrawn");
  const isWithdrawn = ({ number }: PageLine) =>
    withdrawn.some(({ lines }) => lines.some(([first, last]) => first <= number && number <= last));
  const kept = page.stories.flatMap((_, index) => (asides.has(index) ? [] : [index]));
  const places = new Map(kept.map((index, place) => [index, place]));
  return page.lines.map((line) => {
    if (line.story === null) return line;
    const aside = asides.get(line.story);
    // One printed line may hold several stories.
    if (!aside && isWithdrawn(line)) return withheld(line);
    if (!aside) return { ...line, story: places.get(line.story) ?? null };
    return aside.kind === "withdrawn" ? withheld(line) : { ...line, story: null };
  });
}

/** The line without its text: only its number is left. */
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
    boxes: [],
  };
}

const firstLine = ({ lines }: Aside) => lines[0]?.[0] ?? 0;
