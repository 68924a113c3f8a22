import type { IncomingMessage } from "node:http";
import { absoluteOf } from "@/lib/content/import/archive";
import { pictureOf } from "@/lib/content/import-story/pictures";
import { writeWhole } from "@/lib/files/write-whole";
import type { Desk } from "../desk";
import type { Answer } from "../http/answer";
import { readBytes } from "../http/bytes";

/** As for pictures that editors put there by hand. */
const MOST_BYTES = 100_000_000;

/** `2024/06/jiliang`: where a picture's name begins. */
const STEM = /^\d{4}\/\d{2}\/[a-z0-9-]{1,100}$/;

/** Puts a picture into `content/media/`, under a name of its own; answers its path under `content/`. */
export async function takePicture(desk: Desk, stem: string, request: IncomingMessage): Promise<Answer> {
  if (!STEM.test(stem)) return { kind: "words", status: 400, words: "不知道该放在哪里" };
  const bytes = await readBytes(request, MOST_BYTES);
  if (!Buffer.isBuffer(bytes)) return { kind: "words", ...bytes };
  const looked = await pictureOf(bytes, stem, desk.contentDir);
  if (looked.kind === "refused")
    return { kind: "words", status: 415, words: `${looked.remark.message}：${looked.remark.cure}` };
  const { file, isNew } = looked;
  if (isNew) {
    await writeWhole(absoluteOf(desk.contentDir, file), bytes);
    void desk.keep(`图片 ${file.slice("content/".length)}`, [file]);
  }
  return { kind: "words", status: 200, words: file.slice("content/".length) };
}
