import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { errorCode } from "@/lib/files/error-code";

/** How the name of a file that is there differs from the one that was written; the smallest difference first. */
const DIFFERENCES = ["none", "form", "case", "width", "ending"] as const;
type Difference = (typeof DIFFERENCES)[number];

interface LikeNamed {
  /** Below the folder, as it is on disk. */
  path: string;
  difference: Difference;
}

/** What two names have in common that differ in no more than this. */
const COMMON: Record<Difference, (name: string) => string> = {
  none: (name) => name,
  // Accents behind their letters, as macOS has them, or in one character with them.
  form: (name) => name.normalize("NFC"),
  case: (name) => name.normalize("NFC").toLowerCase(),
  // （1） and (1), or a space more.
  width: (name) => name.normalize("NFKC").toLowerCase().replace(/\s/g, ""),
  ending: (name) => withoutEnding(COMMON.width(name)),
};

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, "");

/**
 * The file below a folder whose path is most like this one, letter by letter as it is listed: some systems find a file by
 * a name that on others is another file's. null where there is nothing like it.
 */
export function likeNamed(folder: string, wanted: string): LikeNamed | null {
  let [found, difference]: [string, Difference] = ["", "none"];
  const parts = wanted.split("/");
  for (const [index, part] of parts.entries()) {
    const known = namesIn(path.join(folder, found));
    const isLast = index === parts.length - 1;
    const match = DIFFERENCES.flatMap((each) => {
      if (each === "ending" && !isLast) return [];
      const common = COMMON[each](part);
      const name = known.has(part) && each === "none" ? part : find(known, each, common);
      return name === null ? [] : [{ name, each }];
    })[0];
    if (!match) return null;
    found = path.posix.join(found, match.name);
    if (DIFFERENCES.indexOf(match.each) > DIFFERENCES.indexOf(difference)) difference = match.each;
  }
  return { path: found, difference };
}

function find(names: ReadonlySet<string>, difference: Difference, common: string): string | null {
  if (difference === "none") return null;
  for (const name of names) if (COMMON[difference](name) === common) return name;
  return null;
}

/** By folder, with the times at which it was listed: a name that comes or goes changes them. */
const listed = new Map<string, { times: string; names: ReadonlySet<string> }>();

function namesIn(folder: string): ReadonlySet<string> {
  try {
    const { mtimeMs, ctimeMs } = statSync(folder);
    const times = `${mtimeMs} ${ctimeMs}`;
    const known = listed.get(folder);
    if (known?.times === times) return known.names;
    const names = new Set(readdirSync(folder));
    listed.set(folder, { times, names });
    return names;
  } catch (error) {
    if (errorCode(error) !== null) return new Set();
    throw error;
  }
}
