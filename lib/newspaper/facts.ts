import type { Block } from "./block";
import { type ParsedByline, parseByline } from "./byline";
import { cutClosingByline } from "./closing";
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
  /** A folio of mere figures, which may as well be the rest of a cut paragraph or a notice's date. */
  figures: boolean;
  /** Only a jump: 下转第二版. */
  jump: Jump | null;
  /** A paragraph that goes on elsewhere (下转), or ends with its story's byline (记者 …). */
  last: boolean;
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
  const dateline = parseDateline(block.text, block.boldEnds);
  const furniture = furnitureKind(text);
  const title = isShort(text, 45) && endsOpen(text) && !/[。；]/.test(text) && !cut && !dateline;
  const signed = cutClosingByline(block.text, false);
  return {
    block,
    byline: isShort(text, 45) ? parseByline(rowsApart(block)) : null,
    dateline,
    furniture,
    figures: furniture === "folio" && !/[版期号报]|星期/.test(text),
    jump: cut && cut.rest.text === "" ? cut.jump : null,
    last: cut?.jump.to != null || (signed?.byline.sure === true && !/摄\s*[）)]$/.test(text)),
    caption: isCaption(text),
    complete: signed !== null || endsSentence(cut && cut.rest.text !== "" ? cut.rest.text : text),
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
