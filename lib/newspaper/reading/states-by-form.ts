import type { State } from "../grammar/states";
import type { BlockInContext } from "../page/context";
import { isTitleLine } from "../page/title-runs";
import { isTableRow } from "../source/text";
import { penNameStates } from "./bylines-by-form";
import { captionStates, photoNewsStates, signatureOverPhotoNews } from "./captions-by-form";
import { contactStates } from "./contact-by-form";
import type { Finding } from "./findings";
import { quotedStates, signatureStates } from "./letters-by-form";
import { placeOverTitleStates, titleStates } from "./titles-by-form";

/** A line of a title, and a sentence below a picture, are no longer. */
const [LONGEST_TITLE, LONGEST] = [30, 60];

/**
 * What a block may be by its wording and its place together, where these leave little open; null where all is. An editor is asked
 * where all else on the page speaks for something else. `findings`: what the rules have found in it.
 */
export function statesByForm(context: BlockInContext, findings: readonly Finding[]): readonly State[] | null {
  const { facts } = context;
  const news = photoNewsStates(context) ?? signatureOverPhotoNews(context);
  if (news) return news;
  if (facts.length > LONGEST || facts.block.lines[0]?.form === "row" || isTableRow(facts.text)) return null;
  const own = contactStates(context) ?? quotedStates(context) ?? placeOverTitleStates(context);
  if (own) return own;
  const signs = facts.length > LONGEST_TITLE ? null : signatureStates(context);
  if (signs) return signs;
  if (facts.length > LONGEST_TITLE || !isTitleLine(facts)) return captionStates(context, findings);
  return titleStates(context) ?? penNameStates(context);
}
