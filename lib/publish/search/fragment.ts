import { constants, gunzipSync, gzipSync } from "node:zlib";

/** What Pagefind 1.6 begins its files with, before it compresses them. */
const SIGNATURE = "pagefind_dcd";

/**
 * A story's file without its words, which Pagefind keeps there to cut excerpts from; ours are cut from the story's
 * text. It is then a third as large. Same input, same bytes.
 */
export function withoutWords(fragment: Uint8Array): Uint8Array {
  const text = gunzipSync(fragment).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error("Pagefind: a fragment is not as version 1.6 writes it");
  const { content: _words, ...rest }: Record<string, unknown> = JSON.parse(text.slice(SIGNATURE.length));
  return gzipSync(SIGNATURE + JSON.stringify({ ...rest, content: "" }), {
    level: constants.Z_BEST_COMPRESSION,
  });
}
