import { type ParsedByline, parseBylines } from "./byline";
import { parseDateline } from "./dateline";
import { joinColumns } from "./join";
import { findJump } from "./jump";
import { photoReferences, readCaptions } from "./photos";
import type { Source } from "./source";
import { concat, slice, type Traced, trim } from "./traced";
import type { Block, SplitProblem, SplitRepair, StoryDraft } from "./types";

const NOTICE = /公告|遗失声明|声明$|启事|通告|招标|拍卖/;

/** Reads one story from its blocks: who signed it, where it was filed, its paragraphs with the column breaks closed. */
export function readStory(
  blocks: readonly Block[],
  source: Source,
): { story: StoryDraft; problems: SplitProblem[] } {
  const of = (...classes: Block["class"][]) => blocks.filter((block) => classes.includes(block.class));
  const owned: StoryDraft["owned"] = blocks.flatMap(({ markup }) =>
    markup.map((text) => ({ what: "markup", text })),
  );
  const own = (what: string, text: Traced): Traced => {
    owned.push({ what, text });
    return text;
  };

  const headline = {
    kicker: titled(of("kicker")),
    main: titled(of("headline")),
    deck: titled(of("deck")),
  };
  for (const [what, text] of Object.entries(headline)) if (text) own(what, text);

  const signed = of("byline").map((block) => readByline(block, source));
  for (const block of of("byline")) for (const { text } of block.lines) own("byline", text);

  const text = takeJumps(takeDateline(of("paragraph", "subhead", "list")));
  for (const piece of text.taken) own(piece.what, piece.text);
  const standing = of("jump").map((block) => ({ found: findJump(block.text.text), text: block.text }));
  for (const each of standing) own("jump", each.text);
  const jumps = [...text.jumps, ...standing.flatMap(({ found }) => (found ? [found.jump] : []))];

  const joined = joinColumns(text.pieces, source);
  for (const block of joined.blocks) own(block.kind, block.text);
  const captions = of("caption").map((block) => own("caption", block.text));
  const photos = [
    ...joined.blocks.flatMap((block) => photoReferences(block.text.text)),
    ...captions.flatMap((each) => readCaptions(each.text)),
  ];
  const story: StoryDraft = {
    kind: kindOf(headline.main?.text ?? "", joined.blocks.length, captions.length),
    headline,
    bylines: [...signed.flatMap(({ parsed }) => parsed.flatMap(({ bylines }) => bylines)), ...text.bylines],
    dateline: text.dateline,
    blocks: joined.blocks,
    photos,
    jump:
      jumps.length > 0
        ? { to: jumps.find(({ to }) => to)?.to ?? null, from: jumps.find(({ from }) => from)?.from ?? null }
        : null,
    lines: regionsOf(blocks),
    repairs: [...signed.flatMap(({ repairs }) => repairs), ...joined.repairs],
    owned,
  };
  return { story, problems: joined.problems };
}

/** Lines of one part of the headline, one below the other on the page: a space between them. */
function titled(blocks: readonly Block[]): Traced | null {
  const [first, ...rest] = blocks.map(({ text }) => text);
  if (!first) return null;
  return rest.reduce(
    (joined, text) => concat([joined, { text: " ", at: [joined.at.at(-1) ?? 0] }, text]),
    first,
  );
}

function readByline(block: Block, source: Source): { parsed: ParsedByline[]; repairs: SplitRepair[] } {
  const parsed = parseBylines(block.lines.map(({ text }) => text.text)) ?? [];
  const repairs = parsed.flatMap((line, index): SplitRepair[] => {
    const text = block.lines[index]?.text;
    if (!line.closedUp || !text) return [];
    return [
      {
        kind: "unspaced",
        ...source.position(text.at[0] ?? 0),
        from: text.text,
        to: closedUp(text.text, line),
      },
    ];
  });
  return { parsed, repairs };
}

/** A byline with its letters closed up: roles as printed, names in full, one space between. */
function closedUp(text: string, { bylines }: ParsedByline): string {
  const tight = text.replace(/[\s　]/g, "");
  return bylines
    .reduce((line, { name }) => line.replace(name, ` ${name} `), tight)
    .replace(/ +/g, " ")
    .trim();
}

type Piece = Pick<Block, "class" | "text" | "indented">;
type Taken = { what: string; text: Traced }[];

/** Takes the dateline off the story's first paragraph. */
function takeDateline(pieces: readonly Block[]) {
  const first = pieces.findIndex((piece) => piece.class === "paragraph");
  const lede = pieces[first];
  const found = lede ? parseDateline(lede.text.text, lede.markup.length > 0) : null;
  if (!lede || !found)
    return { pieces: [...pieces] as Piece[], taken: [] as Taken, bylines: [], dateline: null };
  const rest = trim(slice(lede.text, found.length));
  const after: Piece[] =
    rest.text === "" ? [] : [{ class: "paragraph", text: rest, indented: lede.indented }];
  return {
    pieces: [...pieces.slice(0, first), ...after, ...pieces.slice(first + 1)] as Piece[],
    taken: [{ what: "dateline", text: slice(lede.text, 0, found.length) }] as Taken,
    bylines: found.bylines,
    dateline: found.dateline,
  };
}

/** Takes 下转 and 上接 off the ends of paragraphs. */
function takeJumps<T extends { pieces: Piece[]; taken: Taken }>(input: T) {
  const taken = [...input.taken];
  const jumps: NonNullable<ReturnType<typeof findJump>>["jump"][] = [];
  const pieces = input.pieces.flatMap((piece): Piece[] => {
    const found = piece.class === "paragraph" ? findJump(piece.text.text) : null;
    if (!found) return [piece];
    jumps.push(found.jump);
    taken.push({ what: "jump", text: slice(piece.text, found.start, found.end) });
    const rest = trim(concat([slice(piece.text, 0, found.start), slice(piece.text, found.end)]));
    return rest.text === "" ? [] : [{ ...piece, text: rest }];
  });
  return { ...input, pieces, taken, jumps };
}

function kindOf(main: string, paragraphs: number, captions: number): StoryDraft["kind"] {
  if (NOTICE.test(main)) return "notice";
  return paragraphs === 0 && captions > 0 ? "photo" : "news";
}

/** First and last lines of the story's stretches of the page. */
function regionsOf(blocks: readonly Block[]): [number, number][] {
  const first = blocks[0]?.lines[0]?.number ?? 1;
  const last = blocks.at(-1)?.lines.at(-1)?.number ?? first;
  return [[first, last]];
}
