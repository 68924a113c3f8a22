import type { Position } from "./problem";

/** A link of an editor's that leads within the site. */
export interface WrittenLink {
  /** Where it leads: `/2024/06/22/a/#b`, `#b` on its own page; until all files are known, that of a file as written: `../a.md#b`. */
  href: string;
  /** As the editor wrote it, readably. */
  written: string;
  at: Position;
}

/** The links of one file that lead within the site, and the page on which they stand. */
export interface FileLinks {
  file: string;
  /** URL of the page. */
  page: string;
  /** From when the page is shown, a day or a moment; null for one that always is. */
  date: string | null;
  /** Until when; null for one that stays. */
  expires: string | null;
  draft: boolean;
  links: readonly WrittenLink[];
}
