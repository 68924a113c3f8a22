import type { Note } from "../report/note";

/** What a translation of other programs' marks may ask, and where it says what it has done. */
export interface Dialogue {
  source: string;
  notes: Note[];
  /** The headline of the story to which a reference leads; null where there is none. */
  titleOf: (reference: string) => string | null;
  /** The place within a page to which links lead by what a short code calls it; null where none does. */
  placeOf: (id: string) => string | null;
  /** The archive's own address. */
  url: string | null;
}
