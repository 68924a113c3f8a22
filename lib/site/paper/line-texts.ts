import type { Box } from "@/lib/records/box";
import type { PageLine, PrintedPage } from "@/lib/records/page";
import { ownerOf } from "./regions";

/** A printed line and where it stands on its page, in page units. */
export interface LineText {
  text: string;
  box: Box;
}

/** The printed lines of a page whose place is known, as the transcript has them; none of what was taken down. */
export const lineTexts = ({ lines, asides }: Pick<PrintedPage, "lines" | "asides">): LineText[] =>
  lines.filter((line) => !isWithdrawn(line, asides)).flatMap(piecesOf);

function isWithdrawn(line: PageLine, asides: PrintedPage["asides"]): boolean {
  const owner = ownerOf(line, asides);
  return owner.kind === "aside" && owner.aside.kind === "withdrawn";
}

/** A line of the transcript may be several printed ones: each reaches to where the next begins. */
function piecesOf({ text, boxes }: PageLine): LineText[] {
  return boxes.flatMap(({ column, box }, index) => {
    const piece = text.slice(column - 1, (boxes[index + 1]?.column ?? text.length + 1) - 1);
    // The mark of a headline was not printed.
    const printed = piece.replace(/^#{1,6}\s+/, "").trim();
    return printed === "" ? [] : [{ text: printed, box }];
  });
}
