import { type BlockLayout, isIndent } from "./block-layout";

/** Text is set in type of about the same height all over the page; captions often in smaller. */
const [SMALLEST, LARGEST] = [0.96, 1.08];
/** A paragraph stands so near below the one above it, in characters. */
const NEAR = 0.9;

/**
 * Whether a block is set as a paragraph of a column: in the text's type, indented, closely below another line of its column, far
 * from any picture. 甲　文　乙　摄 at its end signs the story then.
 */
export const isSetInText = (layout: BlockLayout | null): boolean =>
  layout !== null &&
  layout.head === null &&
  layout.picture === null &&
  layout.label !== "caption" &&
  layout.size > SMALLEST &&
  layout.size < LARGEST &&
  layout.gap !== null &&
  layout.gap < NEAR &&
  isIndent(layout.room.first);
