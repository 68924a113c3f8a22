/** How far into a page its encoding is looked for, as browsers do. Bytes. */
const LOOKED_AT = 4096;
const CHARSET = /<meta[^<>]+charset\s*=\s*["']?\s*([\w-]+)/i;

/** The text of a saved page: by its byte order mark, else by what it says itself, else as UTF-8 or GB18030. null where none of them fits. */
export function decodePage(bytes: Uint8Array): string | null {
  const marked = markedAs(bytes);
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

function markedAs([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few bad bytes, each shown as �, which the check of the text names. */
function lenient(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\0") ? null : text;
}
