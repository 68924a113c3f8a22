import type { Element, Root } from "hast";
import type { Stated } from "../manuscript/manuscript";

/** The story of a page: where its text is, and what the page says of it. */
export interface Article {
  /** Parts of the page, in the order in which they are read. */
  parts: (Root | Element)[];
  stated: Stated;
  /** Characters of the page that are not in its parts; null where it is known that they are no text of the story's. */
  left: number | null;
}

/** Reads the pages of one publishing system; null for a page of another. `script`: the page as it was saved. */
export type ReadArticle = (page: Root, script: string) => Article | null;
