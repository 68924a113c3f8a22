import type { IncomingMessage } from "node:http";
import type { Refusal } from "./guard";

/** What a form or an action sends at most, in bytes: a long story's text. */
export const MOST_JSON = 2_000_000;

/** The JSON that a request brings, not yet checked; why not, where it brings none or too much. */
export async function readJson(request: IncomingMessage): Promise<{ value: unknown } | Refusal> {
  const type = request.headers["content-type"] ?? "";
  if (!/^application\/json\b/.test(type)) return { status: 415, words: "要 JSON" };
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    length += part.length;
    // Read to its end: a request that is cut off has no answer.
    if (length <= MOST_JSON) parts.push(part);
  }
  if (length > MOST_JSON) return { status: 413, words: "一次存的太多了" };
  try {
    return { value: JSON.parse(Buffer.concat(parts).toString("utf8")) };
  } catch {
    return { status: 400, words: "收到的不完整，请再试一次" };
  }
}
