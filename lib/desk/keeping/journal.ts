import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";

const Deed = z.object({
  label: z.string(),
  revisions: z.array(
    z.object({ file: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type KeptDeed = z.infer<typeof Deed>;

/** What is written, a line each: a deed, that the last was undone or redone, that it can be no more. */
const Entry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done"), at: z.string(), deed: Deed }),
  z.object({ kind: z.literal("undone") }),
  z.object({ kind: z.literal("redone") }),
  z.object({ kind: z.literal("forgotten"), from: z.enum(["done", "undone"]) }),
]);
export type Entry = z.infer<typeof Entry>;

export interface Stacks {
  done: KeptDeed[];
  undone: KeptDeed[];
}

/** What was done at the desk, kept in a file from one day to the next. */
export interface Journal {
  stacks: Stacks;
  write: (entry: Entry) => Promise<void>;
}

/** More deeds than this are not remembered. */
export const MOST_DEEDS = 500;

/** Reads the journal, which need not be there; a line that was cut off is left out. */
export async function openJournal(file: string, now: () => Date): Promise<Journal> {
  const stacks: Stacks = { done: [], undone: [] };
  const text = await readFile(file, "utf8").catch(() => "");
  for (const line of text.split("\n")) apply(stacks, readEntry(line));
  stacks.done.splice(0, stacks.done.length - MOST_DEEDS);
  if (text !== "") {
    // Written anew, so that it does not grow for ever.
    const at = now().toISOString();
    const all = [...stacks.done, ...stacks.undone.toReversed()];
    const kept: Entry[] = all.map((deed) => ({ kind: "done", at, deed }));
    const undone: Entry[] = stacks.undone.map(() => ({ kind: "undone" }));
    await writeWhole(file, linesOf([...kept, ...undone]));
  }
  return {
    stacks,
    async write(entry) {
      await mkdir(path.dirname(file), { recursive: true });
      await appendFile(file, linesOf([entry]));
    },
  };
}

const linesOf = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

function readEntry(line: string): Entry | null {
  try {
    return line === "" ? null : Entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

function apply({ done, undone }: Stacks, entry: Entry | null): void {
  if (!entry) return;
  const move = (from: KeptDeed[], to: KeptDeed[]) => {
    const deed = from.pop();
    if (deed) to.push(deed);
  };
  switch (entry.kind) {
    case "done":
      done.push(entry.deed);
      undone.length = 0;
      return;
    case "undone":
      move(done, undone);
      return;
    case "redone":
      move(undone, done);
      return;
    case "forgotten":
      (entry.from === "done" ? done : undone).pop();
      return;
    default:
      entry satisfies never;
  }
}
