import { constants, gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";

/** What Pagefind 1.6 begins its files with, before it compresses them. */
const SIGNATURE = "pagefind_dcd";
/** The words are all that needs to be known of a fragment; the rest goes on as it is. */
const Fragment = z.looseObject({ content: z.string() });

/**
 * A story's file without its words, which Pagefind keeps there to cut excerpts from; ours are cut from the story's
 * text. It is then a third as large. Same input, same bytes.
 */
export function withoutWords(fragment: Uint8Array): Uint8Array {
  const text = gunzipSync(fragment).toString("utf8");
  if (!text.startsWith(SIGNATURE)) throw new Error("Pagefind: a fragment is not as version 1.6 writes it");
  const { content: _words, ...rest } = Fragment.parse(JSON.parse(text.slice(SIGNATURE.length)));
  return gzipSync(SIGNATURE + JSON.stringify({ ...rest, content: "" }), {
    level: constants.Z_BEST_COMPRESSION,
  });
}
