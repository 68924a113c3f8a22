import { z } from "zod";
import { Problem } from "@/lib/records/problem";
import type { Note } from "../report/note";
import { NoteShape } from "../report/note-shape";
import { type Mended, mended } from "./mend";

/** A text to be mended. */
export const Task = z.object({ source: z.string(), text: z.string() });
export type Task = z.infer<typeof Task>;

/** What became of it, and what is to be told. */
export interface Mending {
  mended: Mended;
  notes: Note[];
}

/** The same as it comes back from a thread. */
export const Mending = z.object({
  mended: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), text: z.string(), problems: z.array(Problem) }),
    z.object({ kind: z.literal("refused"), why: Problem }),
  ]),
  notes: z.array(NoteShape),
});

export function mendingOf({ source, text }: Task): Mending {
  const notes: Note[] = [];
  return { mended: mended(source, text, notes), notes };
}
