import type { Classified } from "./assemble";
import { cutClosingByline } from "./closing";
import { joinPieces, type Piece } from "./join";
import { cutJump, type Jump } from "./jump";
import { mergePhotos } from "./merge-photos";
import { photoRefs, readCaption } from "./photos";
import type { Source } from "./source";
import { concatTraced, singleSpaced, sliceTraced, type Traced, withoutSpaces } from "./traced";
import type { OwnedText, SplitProblem, StoryDraft } from "./types";
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
  draft.repairs.push(...joined.repairs);
  draft.problems.push(...joined.problems);
  readClosing(draft, source);
  const refs = draft.blocks.flatMap(({ text }) => photoRefs(text.text));
  draft.photos = mergePhotos(refs, draft.photos);
  draft.kind = kindOf(blocks, draft);
  draft.repairs.sort((a, b) => a.line - b.line || a.column - b.column);
  return draft;
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
        text: closeUp(block.text, draft, source),
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
      readParagraph({ facts, verdict }, draft, pieces, source);
      break;
    default: {
      verdict.class satisfies never;
    }
  }
}

function readParagraph({ facts, verdict }: Classified, draft: Draft, pieces: Piece[], source: Source): void {
  let { text } = facts.block;
  if (facts.dateline && !draft.dateline && pieces.length === 0) {
    draft.dateline = facts.dateline.dateline;
    draft.bylines.push(...facts.dateline.bylines);
    draft.repairs.push(...unspacedRepairs(facts.dateline.words, source));
    own(draft, "dateline", sliceTraced(text, 0, facts.dateline.end));
    text = sliceTraced(text, facts.dateline.end);
  }
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
    apart: verdict.class === "list",
    follows: !draft.parted,
    notice: verdict.class === "notice",
    tight: facts.block.tight,
  });
  draft.parted = false;
}

function readTitle(draft: Draft, part: "kicker" | "main" | "deck", printed: Traced, source: Source): void {
  draft.parted = true;
  const text = singleSpaced(closeUp(printed, draft, source));
  const before = draft.headline[part];
  // Two lines of one headline: the line end between them is its space. A mark may stand before the line end.
  const space = { text: " ", at: [source.text.indexOf("\n", before?.at.at(-1) ?? 0)] };
  draft.headline[part] = before ? concatTraced([before, space, text]) : text;
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
