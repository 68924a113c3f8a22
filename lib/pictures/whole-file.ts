/** So far before a file's end its last mark is looked for: programs put notes behind it. Bytes. */
const END = 4096;

/**
 * Whether a picture file is there to its end, as its format says it: a copy that was broken off is not. Nothing of it is decoded.
 * A format that does not say it counts as whole.
 */
export function isWholeFile(bytes: Uint8Array, format: string): boolean {
  const end = Buffer.from(bytes.subarray(-END));
  switch (format) {
    case "webp":
      // RIFF: the length of all that follows, after the first eight bytes.
      return bytes.length >= 8 && Buffer.from(bytes.subarray(4, 8)).readUInt32LE() + 8 <= bytes.length;
    case "jpeg":
      return end.includes(Buffer.from([0xff, 0xd9]));
    case "png":
      return end.includes("IEND");
    default:
      return true;
  }
}
