import { z } from "zod";
import { NOTE_NAMES } from "./kinds";

/** A note as it comes back from a thread, or from a file. */
export const NoteShape = z.object({ source: z.string(), kind: z.enum(NOTE_NAMES), words: z.string() });
