import type { NoteKind } from "./kinds";

/** Something of an archive that is not as it was, or not there: told to the editor by kind, and file by file. */
export interface Note {
  source: string;
  kind: NoteKind;
  /** What it is about, as it is written there. */
  words: string;
}

const SHOWN = 120;

/** A note; long words are cut, lines are put into one. */
export function note(source: string, kind: NoteKind, words: string): Note {
  const line = words.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return {
    source,
    kind,
    words: characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : line,
  };
}
