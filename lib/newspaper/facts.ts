import type { Block } from "./block";
import { type ParsedByline, parseByline } from "./byline";
import { type ParsedDateline, parseDateline } from "./dateline";
import { furnitureKind } from "./furniture";
import { cutJump, type Jump } from "./jump";
import { isCaption } from "./photos";
import { endsOpen, endsSentence, isShort } from "./text";
import { concatTraced, type Traced } from "./traced";
import type { FurnitureKind } from "./types";

/** What a block shows by itself, whatever stands around it. */
export interface Facts {
  block: Block;
  byline: ParsedByline | null;
  dateline: ParsedDateline | null;
  furniture: FurnitureKind | null;
  /** Only a jump: 下转第二版. */
  jump: Jump | null;
  /** A paragraph that goes on elsewhere. */
  jumpsAway: boolean;
  caption: boolean;
  /** Ends with 。！？…… and closing quotes. */
  complete: boolean;
  /** Short enough for a headline, and closed by no mark. */
  title: boolean;
}

/** Looks at each block once, so that rules may ask as often as they like. */
export function readFacts(block: Block): Facts {
  const { text } = block.text;
  const cut = cutJump(block.text);
  const title = isShort(text, 45) && endsOpen(text);
  return {
    block,
    byline: isShort(text, 45) ? parseByline(rowsApart(block)) : null,
    dateline: parseDateline(block.text, block.boldEnds),
    furniture: furnitureKind(text),
    jump: cut && cut.rest.text === "" ? cut.jump : null,
    jumpsAway: cut?.jump.to != null,
    caption: isCaption(text),
    complete: endsSentence(cut && cut.rest.text !== "" ? cut.rest.text : text),
    title,
  };
}

/** A byline's lines part its names, as spaces do. */
function rowsApart({ rows, lines }: Block): Traced {
  return concatTraced(
    rows.flatMap((row, index) =>
      index === 0 ? [row] : [{ text: "\n", at: [lines[index - 1]?.end ?? 0] }, row],
    ),
  );
}

/** Whether a story's first lines are there: a byline with its role, or a dateline. */
export function beginsStory(facts: Facts | null): boolean {
  return facts !== null && (facts.byline?.sure === true || facts.dateline !== null);
}
