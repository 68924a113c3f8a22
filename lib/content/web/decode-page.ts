import { decodeAs, utf16Of } from "@/lib/text/strict-decode";

/** How far into a page its encoding is looked for, as browsers do. Bytes. */
const LOOKED_AT = 4096;
const CHARSET = /<meta[^<>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** The text of a saved page: by its byte order mark, else by what it says itself, else as UTF-8 or GB18030. null where none of them fits. */
export function decodePage(bytes: Uint8Array): string | null {
  const marked = utf16Of(bytes);
  if (marked) return decodeAs(marked, bytes);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  const utf8 = decodeAs("utf-8", bytes);
  // Browsers save pages in UTF-8 and leave standing what they said before.
  if (utf8 !== null) return utf8;
  const said = CHARSET.exec(start)?.[1];
  return (
    (said && !/^utf-?8$/i.test(said) ? decodeAs(said, bytes) : null) ??
    decodeAs("gb18030", bytes) ??
    lenient(bytes)
  );
}

/** UTF-8 with a few bad bytes, each shown as �, which the check of the text names. */
function lenient(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\0") ? null : text;
}
