import { compose } from "../compose/compose";
import type { FurnitureItem, Paper, Part, PrintedPage, StoryItem } from "../compose/parts";
import type { Label } from "../score/label";
import { between, happens, type Random, shuffled } from "./chance";
import { lengthOf } from "./story-parts";

/** A story to be set; `label`: furniture that stands above it: 简讯, 图片新闻. */
export interface Piece {
  story: StoryItem;
  label: FurnitureItem | null;
  /** A short story in a frame within the columns of this one; `piece`: its index among the sheet's. */
  guest?: { piece: number; story: StoryItem };
}

/** What is to stand on a sheet. */
export interface Material {
  folio: FurnitureItem | null;
  credits: readonly FurnitureItem[];
  /** Below all: advertisements, addresses, hotlines. */
  strips: readonly FurnitureItem[];
  pieces: readonly Piece[];
}

/** Longer furniture, or one with a number to call, belongs to no story. */
const LABEL_LENGTH = 10;
const ALONE = /[\d０-９@]|电话|邮箱|热线|投稿|地址/;

/** The items of printed pages of one paper as the material of one sheet: the furniture of the first page, and all stories. */
export function materialOf(pages: readonly PrintedPage[]): Material {
  const first = pages[0]?.items ?? [];
  const own = first.flatMap((item) => (item.item === "furniture" ? [item] : []));
  const pieces = pages.flatMap(({ items }, page) =>
    items.flatMap((item, index): Piece[] => {
      if (item.item === "story" && hasTable(item)) return [];
      const above = items[index - 1];
      const label = page === 0 && above?.item === "furniture" && isLabel(above) ? above : null;
      return item.item === "story" ? [{ story: item, label }] : [];
    }),
  );
  const labels = new Set(pieces.map(({ label }) => label));
  return {
    folio: own.find(({ kind }) => kind === "folio") ?? null,
    credits: own.filter(({ kind }) => kind === "credits"),
    strips: own.filter((item) => (item.kind === "other" || item.kind === "advert") && !labels.has(item)),
    pieces,
  };
}

/** Whether a story has rows as a recogniser marks them up, | 品种 | 本周 |: no page is printed so. */
const hasTable = ({ parts }: StoryItem): boolean =>
  parts.some((part) => "printed" in part && /^\s*\|/m.test(part.printed));

const isLabel = ({ kind, text }: FurnitureItem): boolean =>
  kind === "other" && text.length <= LABEL_LENGTH && !ALONE.test(text);

/** Whether a paragraph may stand in any story. */
const anywhere = (part: Part): boolean =>
  part.part === "paragraph" &&
  part.before === "" &&
  part.after === "" &&
  part.text.length > 50 &&
  !/（[^）]*[图圖照]|本报|本報|记者|記者|通讯员|讯|编者|●|■/.test(part.text);

/** Paragraphs of papers that may stand in any story, in an order of chance. */
export const spareParagraphs = (random: Random, papers: readonly Paper[]): Part[] =>
  shuffled(
    random,
    papers.flatMap(({ pages }) =>
      pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.item === "story" ? item.parts.filter(anywhere) : [])),
      ),
    ),
  );

/** Makes some stories longer by spare paragraphs, which it takes from the list's end: the papers' own are short. */
export function lengthen(
  random: Random,
  pieces: readonly Piece[],
  spare: Part[],
  characters: number,
): Piece[] {
  const longer = pieces.map((piece) => ({ ...piece, more: [] as Part[] }));
  const open = longer.filter(({ story }) => whereMore(story) !== -1 && story.kind === "news");
  let left = characters;
  while (left > 0 && open.length > 0 && spare.length > 0) {
    const piece = open[Math.floor(random() ** 2 * open.length)];
    const count = between(random, 1, 4);
    for (let each = 0; each < count; each += 1) {
      const part = spare.pop();
      if (!part || !piece) break;
      piece.more.push(part);
      left -= "text" in part ? part.text.length : 0;
    }
    if (happens(random, 0.3)) open.push(...shuffled(random, open.splice(0)));
  }
  return longer.map(({ more, ...piece }) => withMore(piece, more) ?? piece);
}

/** A story with further paragraphs; null where it may have none. */
export function withMore({ story, label }: Piece, more: readonly Part[]): Piece | null {
  const at = whereMore(story);
  if (at === -1) return null;
  return {
    label,
    story: { ...story, parts: [...story.parts.slice(0, at), ...more, ...story.parts.slice(at)] },
  };
}

/** Long stories take a short one into their columns; it is no piece of its own any more. */
export function withGuests(random: Random, pieces: readonly Piece[], share: number): Piece[] {
  const isShort = ({ story, label }: Piece) =>
    !label && story.kind === "news" && lengthOf(story) < SHORT && story.parts[0]?.part === "headline";
  const free = pieces.flatMap((piece, index) => (isShort(piece) ? [index] : []));
  return pieces.map((piece) => {
    if (lengthOf(piece.story) < LONG || !happens(random, share)) return piece;
    const guest = free.pop();
    const taken = guest === undefined ? undefined : pieces[guest];
    return guest === undefined || !taken ? piece : { ...piece, guest: { piece: guest, story: taken.story } };
  });
}

/** Characters of stories that may stand in others, and of those that may have others in them. */
const SHORT = 260;
const LONG = 450;

/** Where in a story further paragraphs may stand: behind one that nothing is signed below. */
function whereMore({ parts }: StoryItem): number {
  const last = parts.findLastIndex((part) => part.part === "paragraph" && part.after === "");
  const listed = parts.some((part) => part.part === "line");
  const next = parts[last + 1];
  return last === -1 || listed || (next && next.part !== "paragraph" && next.part !== "caption")
    ? -1
    : last + 1;
}

/** The label of stories and furniture, as `tests/compose` tells it. */
export function labelOf(pieces: readonly Piece[], furniture: readonly FurnitureItem[]): Label {
  const paper = { name: "", form: "", width: 16, indent: false, subheadMark: null, pages: [] };
  const items = [...furniture, ...pieces.map(({ story }) => story)];
  return compose(paper, { name: "", items }, "lines").label;
}
