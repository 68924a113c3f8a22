import type { IncomingMessage } from "node:http";
import type { Refusal } from "./guard";

/** The bytes that a request brings; why not, where there are more than `most`. */
export async function readBytes(request: IncomingMessage, most: number): Promise<Buffer | Refusal> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    length += part.length;
    // Read to its end: a request that is cut off has no answer.
    if (length <= most) parts.push(part);
    else parts.length = 0;
  }
  if (length > most) return { status: 413, words: `太大了，最多 ${Math.floor(most / 1e6)} MB` };
  return Buffer.concat(parts);
}
