import type { Byline } from "@/lib/records/byline";
import { parseClosingDateline } from "../fields/closing-dateline";
import { cutJump, type Jump } from "../fields/jump";
import { readCredit } from "../fields/photo-credit";
import { mergePhotos, photoRefs, readCaption } from "../fields/photos";
import type { PageBlock } from "../page/blocks";
import type { SourceText } from "../source/source";
import { concatTraced, EMPTY_TRACED, singleSpaced, type Traced, withoutSpaces } from "../source/traced";
import { isSpacedApart, unspacedRepairs } from "../source/unspaced";
import { type Classified, regionLinesOf } from "./assemble";
import { captionTexts } from "./captions";
import { joinPieces } from "./join-pieces";
import { glueRepairs, titleLines, unreadByline } from "./labelled";
import type { PrintedPiece } from "./pieces";
import { readClosing, readOpening } from "./signatures";
import type { SplitStory } from "./split-story";
import { type Draft, own, type TitlePart } from "./split-story";

/** Fewer pictures are no series. */
const SERIES = 2;

/** One story's blocks as its draft: headline, bylines, dateline, joined paragraphs, photos, jump. */
export function draftStory(blocks: readonly Classified[], source: SourceText): Draft {
  const draft: Draft = {
    kind: "news",
    headline: { kicker: null, main: null, deck: null },
    bylines: [],
    dateline: null,
    blocks: [],
    photos: [],
    jump: null,
    lines: regionLinesOf(blocks),
    repairs: [],
    owned: [],
    problems: [],
    doubts: [],
    parted: false,
    titles: { kicker: [], main: [], deck: [] },
  };
  const pieces: PrintedPiece[] = [];
  const captions = captionTexts(blocks);
  for (const each of blocks) read(each, draft, pieces, captions, source);
  const { kicker, main, deck } = draft.titles;
  draft.headline = {
    kicker: oneLine(kicker, source),
    main: oneLine(main, source),
    deck: oneLine(deck, source),
  };
  const joined = joinPieces(pieces, source);
  draft.blocks = joined.blocks;
  draft.repairs = draft.repairs.concat(joined.repairs, glueRepairs(blocks, joined.blocks, source));
  draft.doubts = joined.doubts;
  readOpening(draft, joined, blocks, source);
  readClosing(draft, blocks, source);
  draft.bylines = once(draft.bylines);
  const refs = draft.blocks.flatMap(({ text }) => photoRefs(text.text));
  draft.photos = mergePhotos(refs, draft.photos);
  draft.kind = kindOf(blocks, draft);
  const hasKicker = blocks.some(({ facts }) => facts.block.label.is === "kicker");
  if (draft.kind === "notice" && !hasKicker) joinNoticeTitle(draft, source);
  draft.repairs.sort((a, b) => a.line - b.line || a.column - b.column);
  return draft;
}

/** Without repetitions: somebody may sign at the head and at the end again, or in two stories that were joined. */
const once = (bylines: readonly Byline[]): Byline[] =>
  bylines.filter(
    ({ name, role }, index) =>
      bylines.findIndex((other) => other.name === name && other.role === role) === index,
  );

/** 关于召开… ⏎ …的公告: a notice has no 引题; what stands above its title is the title's first line. */
function joinNoticeTitle(draft: Draft, source: SourceText): void {
  const { kicker, main } = draft.headline;
  if (kicker && main)
    draft.headline = { ...draft.headline, kicker: null, main: oneLine([kicker, main], source) };
}

/** A series of pictures may have one paragraph that leads to them. */
const isPhotoStory = ({ blocks, photos }: Draft): boolean =>
  blocks.length === 0 || (blocks.length === 1 && photos.filter(({ caption }) => caption).length >= SERIES);

function kindOf(blocks: readonly Classified[], draft: Draft): SplitStory["kind"] {
  if (blocks.some(({ verdict }) => verdict.notice)) return "notice";
  return draft.photos.length > 0 && isPhotoStory(draft) ? "photo" : "news";
}

function read(
  { facts, verdict }: Classified,
  draft: Draft,
  pieces: PrintedPiece[],
  captions: ReadonlyMap<number, Traced>,
  source: SourceText,
): void {
  const { block } = facts;
  own(draft, "markup", block.markup);
  switch (verdict.class) {
    case "headline":
      readTitle(draft, "main", block, source);
      break;
    case "kicker":
      readTitle(draft, "kicker", block, source);
      break;
    case "deck":
      readTitle(draft, "deck", block, source);
      break;
    case "byline":
      draft.bylines = draft.bylines.concat(facts.byline?.bylines ?? []);
      draft.dateline ??= parseClosingDateline(block.text)?.dateline ?? null;
      draft.repairs = draft.repairs.concat(unspacedRepairs(facts.byline?.words ?? [], source));
      own(draft, "byline", block.text);
      if (block.label.is === "byline" && !facts.byline) draft.problems.push(unreadByline(block, source));
      draft.parted = true;
      break;
    case "caption":
      if (block.label.is === "credit")
        draft.photos.push({ ref: null, caption: null, credit: readCredit(block.text) });
      // Not as arguments of one call: a caption may name more pictures than a call may have.
      else draft.photos = draft.photos.concat(readCaption(captions.get(block.index) ?? EMPTY_TRACED));
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
        begins: null,
        label: block.label,
        room: null,
        lines: 1,
        layout: null,
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

function readParagraph({ facts, verdict }: Classified, draft: Draft, pieces: PrintedPiece[]): void {
  let { text } = facts.block;
  const cut = cutJump(text);
  const { label } = facts.block;
  // A line that an editor calls text is not taken out of it as a whole.
  if (cut && !(label.is === "paragraph" && cut.rest.text === "")) {
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
    row: facts.block.lines[0]?.form === "row",
    follows: !draft.parted,
    notice: verdict.class === "notice",
    tight: facts.block.tight,
    begins: facts.block.begins,
    label,
    room: facts.block.room,
    lines: facts.block.lines.length,
    layout: facts.block.layout,
  });
  draft.parted = false;
}

function readTitle(draft: Draft, part: TitlePart, block: PageBlock, source: SourceText): void {
  draft.parted = true;
  for (const line of titleLines(block)) draft.titles[part].push(singleSpaced(closeUp(line, draft, source)));
}

/** The lines of one headline: the line end between two is their space. A mark may stand before the line end. */
function oneLine(lines: readonly Traced[], source: SourceText): Traced | null {
  if (lines.length === 0) return null;
  const spaceBelow = ({ at }: Traced) => ({ text: " ", at: [source.text.indexOf("\n", at.at(-1) ?? 0)] });
  return concatTraced(
    lines.flatMap((line, index) => (index === lines.length - 1 ? [line] : [line, spaceBelow(line)])),
  );
}

function closeUp(text: Traced, draft: Draft, source: SourceText): Traced {
  if (!isSpacedApart(text.text)) return text;
  draft.repairs.push(...unspacedRepairs([text], source));
  return withoutSpaces(text);
}

const mergeJumps = (a: Jump | null, b: Jump | null): Jump => ({
  to: b?.to ?? a?.to ?? null,
  from: b?.from ?? a?.from ?? null,
});
