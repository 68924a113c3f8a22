import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "@/lib/files/write-whole";

/** The program's folder. Empty in `next dev`, where a module has none of its own. */
const ROOT: string | undefined = import.meta.dirname && path.join(import.meta.dirname, "..", "..", "..");
/** Names the version of the divisions. */
const LOCK_FILE = "package-lock.json";
/** Regions that were found. */
const FILE = path.join(".cache", "words", "regions.json");
/** Of how regions are looked up: what was found otherwise is looked up again. */
const FORM = 1;

const Kept = z.object({ divisions: z.string(), names: z.array(z.string()) });

/**
 * Whether there is a region of this name, as `isRegion` says, which is asked only of names that were never found before in these divisions: every command
 * asks of its site's, and to read 40,000 towns takes as long as planning a small publish. Without the program's folder nothing is kept.
 */
export async function isKnownRegion(
  name: string,
  isRegion: (name: string) => Promise<boolean>,
  root = ROOT,
): Promise<boolean> {
  const divisions = root ? await stateOfDivisions(root) : null;
  if (!root || divisions === null) return isRegion(name);
  const file = path.join(root, FILE);
  const known = await namesIn(file, divisions);
  if (known.includes(name)) return true;
  const found = await isRegion(name);
  // Where nothing can be kept it is looked up each time.
  if (found) await writeWhole(file, JSON.stringify({ divisions, names: [...known, name] })).catch(() => {});
  return found;
}

async function namesIn(file: string, divisions: string): Promise<readonly string[]> {
  try {
    const kept = Kept.parse(JSON.parse(await readFile(file, "utf8")));
    return kept.divisions === divisions ? kept.names : [];
  } catch {
    // Never written, or damaged.
    return [];
  }
}

/** Tells versions of the divisions apart; null where they can't be told. */
async function stateOfDivisions(root: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(path.join(root, LOCK_FILE));
    return `${FORM} ${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}
