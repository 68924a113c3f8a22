import { inflateSync } from "node:zlib";

/** Sizes in bytes: of the headers, and of an entry of each table's directory. */
const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

/**
 * The font in a WOFF 1.0 file (https://www.w3.org/TR/WOFF/), unpacked: an OpenType file. satori unpacks WOFF itself, in JavaScript and twice,
 * which takes longer than drawing a card. Throws where the file is not one.
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("Not a WOFF file");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT.header + count * SFNT.entry);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * SFNT.entry;
  head.writeUInt16BE(range, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * SFNT.entry - range, 10);
  const parts: Uint8Array[] = [head];
  let end = head.length;
  for (let table = 0; table < count; table += 1) {
    const at = WOFF.header + table * WOFF.entry;
    const [offset, packed, length] = [
      woff.readUInt32BE(at + 4),
      woff.readUInt32BE(at + 8),
      woff.readUInt32BE(at + 12),
    ];
    const bytes = woff.subarray(offset, offset + packed);
    // What did not become smaller is there as it is.
    const data = packed < length ? inflateSync(bytes) : bytes;
    if (data.length !== length) throw new Error("A table of the WOFF file is damaged");
    const entry = SFNT.header + table * SFNT.entry;
    // Tag and checksum.
    woff.copy(head, entry, at, at + 4);
    woff.copy(head, entry + 4, at + 16, at + 20);
    head.writeUInt32BE(end, entry + 8);
    head.writeUInt32BE(length, entry + 12);
    parts.push(data, Buffer.alloc(-length & 3));
    end += length + (-length & 3);
  }
  return Buffer.concat(parts);
}
