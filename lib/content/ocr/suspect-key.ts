import { createHash } from "node:crypto";
import type { Suspect } from "@/lib/records/suspect";

/** Letters and digits that nobody takes for one another. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const FIRST_SIGNS = SIGNS.replace(/\d/g, "");
const LENGTH = 6;

/** What is said of a place on a page that makes it this one. */
export type DoubtfulPlace = Pick<Suspect, "file" | "field" | "start" | "text">;

/**
 * What a suspect is called: six letters and digits, a letter first, made of the words in which it stands. It stays while
 * others are decided and while the front matter above it grows; the same words twice on a page have one key.
 */
export function suspectKey({ file, field, start, text }: DoubtfulPlace): string {
  const bytes = createHash("sha256").update([file, field, start, text].join("\n")).digest();
  let key = "";
  for (let index = 0; index < LENGTH; index++) {
    const signs = index === 0 ? FIRST_SIGNS : SIGNS;
    key += signs[bytes.readUInt16BE(index * 2) % signs.length] ?? "";
  }
  return key;
}
