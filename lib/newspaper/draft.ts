import type { Classified } from "./assemble";
import { cutClosingByline } from "./closing";
import { parseDateline } from "./dateline";
import { type Joined, joinPieces, type Piece } from "./join";
import { cutJump, type Jump } from "./jump";
import { mergePhotos } from "./merge-photos";
import { photoRefs, readCaption } from "./photos";
import type { Source } from "./source";
import { concatTraced, singleSpaced, sliceTraced, type Traced, withoutSpaces } from "./traced";
import type { OwnedText, SplitProblem, SplitRepair, StoryDraft } from "./types";
import { isSpacedApart, unspacedRepairs } from "./unspaced";

type Draft = StoryDraft & {
  problems: SplitProblem[];
  /** Whether the headline or a byline stands between the text so far and what follows. */
  parted: boolean;
};

/** One story's blocks as its draft: headline, bylines, dateline, joined paragraphs, photos, jump. */
export function draftStory(blocks: readonly Classified[], source: Source): Draft {
  const draft: Draft = {
    kind: "news",
    headline: { kicker: null, main: null, deck: null },
    bylines: [],
    dateline: null,
    blocks: [],
    photos: [],
    jump: null,
    lines: regions(blocks),
    repairs: [],
    owned: [],
    problems: [],
    parted: false,
  };
  const pieces: Piece[] = [];
  for (const each of blocks) read(each, draft, pieces, source);
  const joined = joinPieces(pieces, source);
  draft.blocks = joined.blocks;
  draft.repairs = draft.repairs.concat(joined.repairs);
  draft.problems = joined.problems;
  readOpening(draft, joined, blocks, source);
  readClosing(draft, source);
  const refs = draft.blocks.flatMap(({ text }) => photoRefs(text.text));
  draft.photos = mergePhotos(refs, draft.photos);
  draft.kind = kindOf(blocks, draft);
  if (draft.kind === "notice") joinNoticeTitle(draft, source);
  draft.repairs.sort((a, b) => a.line - b.line || a.column - b.column);
  return draft;
}

/** 关于召开… ⏎ …的公告: a notice has no 引题; what stands above its title is the title's first line. */
function joinNoticeTitle(draft: Draft, source: Source): void {
  const { kicker, main } = draft.headline;
  if (kicker && main)
    draft.headline = { ...draft.headline, kicker: null, main: twoLines(kicker, main, source) };
}

function kindOf(blocks: readonly Classified[], draft: Draft): StoryDraft["kind"] {
  if (blocks.some(({ verdict }) => verdict.notice)) return "notice";
  return draft.blocks.length === 0 && draft.photos.length > 0 ? "photo" : "news";
}

function read({ facts, verdict }: Classified, draft: Draft, pieces: Piece[], source: Source): void {
  const { block } = facts;
  own(draft, "markup", block.markup);
  switch (verdict.class) {
    case "headline":
      readTitle(draft, "main", block.text, source);
      break;
    case "kicker":
      readTitle(draft, "kicker", block.text, source);
      break;
    case "deck":
      readTitle(draft, "deck", block.text, source);
      break;
    case "byline":
      draft.bylines.push(...(facts.byline?.bylines ?? []));
      draft.repairs.push(...unspacedRepairs(facts.byline?.words ?? [], source));
      own(draft, "byline", block.text);
      draft.parted = true;
      break;
    case "caption":
      draft.photos.push(...readCaption(block.text));
      own(draft, "caption", block.text);
      break;
    case "jump":
      draft.jump = mergeJumps(draft.jump, facts.jump);
      own(draft, "jump", block.text);
      break;
    case "subhead":
      pieces.push({
        kind: "subhead",
        text: singleSpaced(closeUp(block.text, draft, source)),
        indented: false,
        apart: true,
        follows: false,
        notice: false,
        tight: false,
      });
      return;
    case "dateline":
    case "list":
    case "notice":
    case "paragraph":
    case "furniture":
      readParagraph({ facts, verdict }, draft, pieces);
      break;
    default: {
      verdict.class satisfies never;
    }
  }
}

function readParagraph({ facts, verdict }: Classified, draft: Draft, pieces: Piece[]): void {
  let { text } = facts.block;
  const cut = cutJump(text);
  if (cut) {
    draft.jump = mergeJumps(draft.jump, cut.jump);
    own(draft, "jump", cut.mark);
    text = cut.rest;
  }
  if (text.text === "") return;
  pieces.push({
    kind: "paragraph",
    text,
    indented: facts.block.indented,
    apart: verdict.class === "list" || facts.block.listed,
    follows: !draft.parted,
    notice: verdict.class === "notice",
    tight: facts.block.tight,
  });
  draft.parted = false;
}

/**
 * Takes the dateline off the first paragraph below the headline; a column break may have cut it in two, so it is read
 * from the joined text. An editors' note may stand before that paragraph.
 */
function readOpening(draft: Draft, { starts }: Joined, blocks: readonly Classified[], source: Source): void {
  const boldEnds = new Set(blocks.flatMap(({ facts }) => [...facts.block.boldEnds]));
  const first = draft.blocks.findIndex(({ kind }) => kind === "paragraph");
  for (const index of new Set([...starts, first])) {
    const block = draft.blocks[index];
    const opening = block?.kind === "paragraph" ? parseDateline(block.text, boldEnds) : null;
    if (!block || !opening) continue;
    const { dateline, bylines, words, end } = opening;
    draft.dateline = dateline;
    draft.bylines.push(...bylines);
    draft.repairs.push(...unspacedRepairs(words, source));
    own(draft, "dateline", sliceTraced(block.text, 0, end));
    const rest = sliceTraced(block.text, end);
    draft.blocks[index] = { kind: "paragraph", text: rest };
    draft.repairs = draft.repairs.flatMap((repair) => movedBy(repair, index, end));
    if (rest.text === "") dropBlock(draft, index);
    return;
  }
}

/**
 * A repair's place in a block from whose beginning `length` characters were taken; none where it lay in them. A
 * dateline in a line of its own was joined to nothing.
 */
function movedBy(repair: SplitRepair, block: number, length: number): SplitRepair[] {
  if (repair.block !== block || repair.at === null) return [repair];
  if (repair.at === length) return [];
  return [repair.at > length ? { ...repair, at: repair.at - length } : { ...repair, block: null, at: null }];
}

/** A dateline that stood alone leaves no paragraph. */
function dropBlock(draft: Draft, index: number): void {
  draft.blocks.splice(index, 1);
  draft.repairs = draft.repairs.map((repair) =>
    repair.block !== null && repair.block > index ? { ...repair, block: repair.block - 1 } : repair,
  );
}

function readTitle(draft: Draft, part: "kicker" | "main" | "deck", printed: Traced, source: Source): void {
  draft.parted = true;
  const text = singleSpaced(closeUp(printed, draft, source));
  const before = draft.headline[part];
  draft.headline[part] = before ? twoLines(before, text, source) : text;
}

/** Two lines of one headline: the line end between them is its space. A mark may stand before the line end. */
function twoLines(upper: Traced, lower: Traced, source: Source): Traced {
  const space = { text: " ", at: [source.text.indexOf("\n", upper.at.at(-1) ?? 0)] };
  return concatTraced([upper, space, lower]);
}

function closeUp(text: Traced, draft: Draft, source: Source): Traced {
  if (!isSpacedApart(text.text)) return text;
  draft.repairs.push(...unspacedRepairs([text], source));
  return withoutSpaces(text);
}

function readClosing(draft: Draft, source: Source): void {
  const last = draft.blocks.at(-1);
  if (last?.kind !== "paragraph") return;
  const cut = cutClosingByline(last.text, draft.bylines.length > 0);
  if (!cut) return;
  draft.bylines.push(...cut.byline.bylines);
  draft.repairs.push(...unspacedRepairs(cut.byline.words, source));
  own(draft, "byline", cut.mark);
  draft.blocks[draft.blocks.length - 1] = { kind: "paragraph", text: cut.rest };
}

function own(draft: Draft, part: OwnedText["part"], text: Traced): void {
  if (text.text !== "") draft.owned.push({ part, text });
}

const mergeJumps = (a: Jump | null, b: Jump | null): Jump => ({
  to: b?.to ?? a?.to ?? null,
  from: b?.from ?? a?.from ?? null,
});

/** Runs of neighbouring blocks, as first and last line. */
function regions(blocks: readonly Classified[]): [number, number][] {
  const regions: [number, number][] = [];
  let previous = -2;
  for (const { facts } of blocks) {
    const { index, lines } = facts.block;
    const [first, last] = [lines[0]?.number ?? 1, lines.at(-1)?.number ?? 1];
    const region = regions.at(-1);
    if (region && index === previous + 1) region[1] = last;
    else regions.push([first, last]);
    previous = index;
  }
  return regions;
}
