/** Markers of segments: the start of the picture, the start of its pixels, a comment. */
const START = 0xd8;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** JFIF's header, the colour profile, Adobe's note of the colour space: what pixels are read with. */
const NEEDED_MARKERS = new Set([0xe0, 0xe2, 0xee]);

/** Whether a JPEG file has segments that say more than what its pixels are read with: comments, makers' notes, previews. */
export function hasForeignSegments(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== START) return false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? SCAN;
    if (marker === SCAN) return false;
    const isNote = marker === COMMENT || (marker >= 0xe0 && marker <= 0xef);
    if (isNote && !(NEEDED_MARKERS.has(marker) && !isPreview(bytes, at, marker))) return true;
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return false;
}

/** Whether a segment is JFXX or MPF: they hold pictures of their own, which may say where they were taken. */
function isPreview(bytes: Uint8Array, at: number, marker: number): boolean {
  const name = Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1");
  return (marker === 0xe0 && name === "JFXX") || (marker === 0xe2 && name !== "ICC_");
}
