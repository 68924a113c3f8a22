import type { LineClass } from "@/lib/records/page";
import type { BlockFacts } from "../page/facts";

/** A block of a page with what it surely is. */
export interface ReadBlock {
  facts: BlockFacts;
  class: LineClass;
  /** Its story's place on the page; null for the page's own. */
  story: number | null;
}
