import { readFile } from "node:fs/promises";
import path from "node:path";
import { sfntOf } from "./woff";

/** A Song face, cut to the characters of 通用规范汉字表 and GB 2312; `OFL.txt` beside it says where it comes from. */
const FOLDER = path.join(import.meta.dirname, "font");

export const cardFont = async (): Promise<Buffer> =>
  sfntOf(await readFile(path.join(FOLDER, "song-bold.woff")));

/** Says whether the face has every character of a text. */
export async function coverage(): Promise<(text: string) => boolean> {
  const there = new Set(await readFile(path.join(FOLDER, "song-bold.txt"), "utf8"));
  return (text) => [...text].every((character) => there.has(character));
}
