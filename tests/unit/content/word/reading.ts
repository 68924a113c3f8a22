import { missingWords, writable } from "@/lib/content/manuscript/account";
import { writeAsTyped } from "@/lib/content/manuscript/as-typed";
import type { Manuscript } from "@/lib/content/manuscript/manuscript";
import { readParts, type StoryParts } from "@/lib/content/manuscript/story-parts";
import { readWord } from "@/lib/content/word/read-word";

export interface Read extends StoryParts {
  manuscript: Manuscript;
  /** The text as it is written. */
  markdown: string;
  /** What editors are told. */
  told: string[];
  missing: string[];
}

/** Reads a document that can be read. */
export async function read(bytes: Buffer): Promise<Read> {
  const found = await readWord(bytes);
  if (found.kind === "refused") throw new Error(found.message);
  const { manuscript } = found;
  const parts = readParts(manuscript);
  writable(parts.text);
  return {
    ...parts,
    manuscript,
    markdown: writeAsTyped(parts.text),
    told: manuscript.remarks.map(({ message }) => message),
    missing: missingWords(manuscript.paragraphs, parts),
  };
}
