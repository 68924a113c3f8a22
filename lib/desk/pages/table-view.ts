import type { LineRow } from "@/components/desk/pages/rows";
import type { StoryCard } from "@/components/desk/pages/stories";
import type { PageTable, TableStory } from "@/lib/content/page/page-table";
import { formatProblem } from "@/lib/content/report";
import { entriesByLine } from "@/lib/edit/label-line";
import type { Box } from "@/lib/records/box";
import { bylinesText } from "@/lib/records/byline";
import { CLASS_NAMES } from "@/lib/records/page";
import type { Site } from "@/lib/records/site";
import { cutBetweenGraphemes } from "@/lib/site/text/graphemes";
import type { Beside, OpenPage } from "./tables";

/** The lines of a page, blank ones left out. */
export function rowsOf(table: PageTable, { placed }: Beside): LineRow[] {
  const said = entriesByLine(table);
  const doubts = new Map(
    table.doubts.filter(({ severity }) => severity === "warning").map(({ line, message }) => [line, message]),
  );
  const boxes = new Map<number, Box[]>();
  for (const { printed, at } of placed)
    if (at) boxes.set(at.line, [...(boxes.get(at.line) ?? []), printed.box]);
  const firsts = new Set(table.split.stories.map(({ lines }) => lines[0]?.[0]));
  return table.split.lines.flatMap((line): LineRow[] => {
    if (line.class === "blank") return [];
    return [
      {
        number: line.number,
        text: line.text.replace(/^[#>\s]+|\*\*/g, "").trim(),
        label: CLASS_NAMES[line.class],
        story: line.story === null ? null : line.story + 1,
        begins: firsts.has(line.number),
        isSaid: said.has(line.number),
        doubt: doubts.get(line.number) ?? null,
        boxes: boxes.get(line.number) ?? [],
      },
    ];
  });
}

/** How many blocks of a story are shown, and how many characters of each. */
const MOST_BLOCKS = 4;
const MOST_CHARACTERS = 60;

/** The stories of a page as they will be. */
export const cardsOf = ({ stories }: PageTable, site: Site): StoryCard[] =>
  stories.map((each, order) => cardOf(each, order, site));

function cardOf({ story, isPinned, aside }: TableStory, order: number, { sections }: Site): StoryCard {
  const { headline, bylines, section, body, photos, url } = story;
  const blocks = body.kind === "printed" ? body.blocks : [];
  return {
    number: order + 1,
    kicker: headline.kicker,
    headline: headline.main,
    deck: headline.deck,
    byline: bylinesText(bylines),
    section: sections.find(({ id }) => id === section)?.name ?? "未归栏",
    blocks: blocks.slice(0, MOST_BLOCKS).map(({ kind, text }) => ({ kind, text: shortened(text) })),
    more: Math.max(0, blocks.length - MOST_BLOCKS),
    captions: photos.flatMap(({ caption }) => (caption === null ? [] : [shortened(caption)])),
    url,
    isPinned,
    aside: aside === null ? null : aside === "withdrawn" ? "已撤下" : "不采用",
  };
}

const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${cutBetweenGraphemes(text, MOST_CHARACTERS)}…` : text;

/** The errors of a page's file, as `npm run check` says them. */
export const errorsOf = ({ problems }: Pick<OpenPage, "problems">): string[] =>
  problems.filter(({ severity }) => severity === "error").map(formatProblem);
