import { parseClosingDateline } from "../fields/closing-dateline";
import { cutJump, type Jump } from "../fields/jump";
import { readCredit } from "../fields/photo-credit";
import { readCaption } from "../fields/photos";
import type { PageBlock } from "../page/blocks";
import type { SourceText } from "../source/source";
import { EMPTY_TRACED, singleSpaced, type Traced, withoutSpaces } from "../source/traced";
import { isSpacedApart, unspacedRepairs } from "../source/unspaced";
import type { Classified } from "./assemble";
import { titleLines, unreadByline } from "./labelled";
import type { PrintedPiece } from "./pieces";
import { type Draft, own, type TitlePart } from "./split-story";

/** Puts a block where it belongs in the draft of its story, or among the pieces that its paragraphs are joined of. */
export function readBlock(
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

function closeUp(text: Traced, draft: Draft, source: SourceText): Traced {
  if (!isSpacedApart(text.text)) return text;
  draft.repairs.push(...unspacedRepairs([text], source));
  return withoutSpaces(text);
}

const mergeJumps = (a: Jump | null, b: Jump | null): Jump => ({
  to: b?.to ?? a?.to ?? null,
  from: b?.from ?? a?.from ?? null,
});
