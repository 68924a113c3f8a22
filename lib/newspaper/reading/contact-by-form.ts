import { asksForAnswer, isOwnHotline, isReturnAddress } from "../fields/furniture";
import type { State } from "../grammar/states";
import type { BlockInContext } from "../page/context";
import { CONTACT, OF_STORIES } from "./form-states";

/** Convention “Furniture”: 新闻热线 is the page's; how to answer a notice or to send what it calls for is the notice's. */
export function contactStates({
  facts,
  above,
  atTop,
  advertLabel,
  nearAdvert,
}: BlockInContext): readonly State[] | null {
  const { text } = facts;
  const asks = asksForAnswer(text);
  if (!asks && facts.furniture !== "contact") return null;
  // Above the first headline nothing asks yet.
  if (atTop && !/[：:]$/.test(text)) return CONTACT;
  if (asks) return OF_STORIES;
  if (isReturnAddress(text) && isCallAbove(above)) return OF_STORIES;
  return isOwnHotline(text) && !advertLabel && !nearAdvert ? CONTACT : null;
}

const CALL = /约稿|征稿|征文|征集|启事|招募|来稿|投稿|报名|应征|有奖|徵文|徵稿/;
/** A call has few blocks between itself and where to send what it calls for. */
const CALL_LENGTH = 4;
const isCallAbove = (above: BlockInContext["above"]): boolean =>
  Array.from({ length: CALL_LENGTH }, (_, index) => above(index + 1)).some(
    (facts) => facts !== null && CALL.test(facts.text.replace(/\s+/gu, "")),
  );
