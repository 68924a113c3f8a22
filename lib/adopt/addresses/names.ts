import { SLUG, slugOf } from "@/lib/content/words/slug";
import type { Entry } from "../entry";

/** The longest name that is kept. Characters. */
const MOST = 80;

/** The last part of a story's new address: as the archive has it where that can be, else from the headline. */
export function nameOf({ name, title }: Pick<Entry, "name" | "title">): string {
  const written = decoded(name ?? "")
    .normalize("NFKC")
    .trim();
  const ascii = written
    .replace(/['’.]/g, "")
    .replace(/[^a-z0-9]+/gi, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  // A name in Chinese would lose its words: it is put into pinyin.
  const plain = /[^\p{ASCII}]/u.test(written) ? slugOf(written) : ascii;
  const cut = plain.slice(0, MOST).replace(/-[^-]*$/, (last) => (plain.length > MOST ? "" : last));
  return SLUG.test(cut) ? cut : slugOf(title) || "story";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The name, or with a number behind it the first that is free. */
export function free(name: string, isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${name}-${count}`;
    if (!isTaken(tried)) return tried;
  }
}
