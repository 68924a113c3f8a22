import type { Byline } from "@/lib/records/byline";
import { mergePhotos, photoRefs } from "../fields/photos";
import type { SourceText } from "../source/source";
import { concatTraced, type Traced } from "../source/traced";
import { type Classified, regionLinesOf } from "./assemble";
import { captionTexts } from "./captions";
import { joinPieces } from "./join-pieces";
import { glueRepairs } from "./labelled";
import type { PrintedPiece } from "./pieces";
import { readBlock } from "./read-block";
import { readClosing, readOpening } from "./signatures";
import type { Draft, SplitStory } from "./split-story";

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
  for (const each of blocks) readBlock(each, draft, pieces, captions, source);
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

/** The lines of one headline: the line end between two is their space. A mark may stand before the line end. */
function oneLine(lines: readonly Traced[], source: SourceText): Traced | null {
  if (lines.length === 0) return null;
  const spaceBelow = ({ at }: Traced) => ({ text: " ", at: [source.text.indexOf("\n", at.at(-1) ?? 0)] });
  return concatTraced(
    lines.flatMap((line, index) => (index === lines.length - 1 ? [line] : [line, spaceBelow(line)])),
  );
}
