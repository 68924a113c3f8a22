import type { Box } from "@/lib/records/box";
import type { Point } from "./placing";

/** A printed character, in points of the page as it is shown. */
export interface Character {
  /** As it was typed; never white space. */
  text: string;
  /** White space that the PDF has between this character and the one that it has before it. */
  before: string;
  /** Where the pen stands. */
  origin: Point;
  /** The em of the character: as high as the type, as wide as the pen moves. */
  box: Box;
  /** Height of the type. */
  size: number;
  /** Which way its line runs, in quarters of a circle clockwise: 0 is to the right. */
  quarter: 0 | 1 | 2 | 3;
  bold: boolean | null;
  /** Which of PDFium's objects it is of: characters of one were written together. */
  object: number;
  /** Whether its font does not say which character it is. */
  unmapped: boolean;
  /** Whether it is laid over a picture unseen, as programs that recognise text do (render mode 3). */
  unseen: boolean;
}
