/** Pixels of a picture, row by row, and how many bytes each has. */
interface Pixels {
  pixels: Buffer;
  info: { width: number; height: number; channels: number };
}

/** A rectangle as shares of a picture's width, its height as well: left, top, width, height. */
export type Region = readonly [left: number, top: number, width: number, height: number];

/** Every so many pixels one is looked at for the paper's colour. */
const STEP = 7;

/** Fills regions of a picture with its paper's colour. No pixel of theirs is left. */
export function blank({ pixels, info }: Pixels, regions: readonly Region[]): void {
  if (regions.length === 0) return;
  const { width, height, channels } = info;
  const paper = paperColour({ pixels, info });
  for (const [left, top, wide, high] of regions) {
    const from = Math.max(0, Math.floor(left * width));
    const to = Math.min(width, Math.ceil((left + wide) * width));
    const last = Math.min(height, Math.ceil((top + high) * width));
    for (let y = Math.max(0, Math.floor(top * width)); y < last; y++)
      for (let x = from; x < to; x++) paper.copy(pixels, (y * width + x) * channels);
  }
}

/** The most frequent colour, which on a printed page is the paper's: colours that differ little count as one. */
function paperColour({ pixels, info: { channels } }: Pixels): Buffer {
  const groups = new Map<number, { count: number; sums: number[] }>();
  for (let at = 0; at + channels <= pixels.length; at += STEP * channels) {
    const colour = [...pixels.subarray(at, at + channels)];
    const key = colour.reduce((sum, value) => sum * 16 + (value >> 4), 0);
    const group = groups.get(key) ?? { count: 0, sums: colour.map(() => 0) };
    group.count += 1;
    for (const [index, value] of colour.entries()) group.sums[index] = (group.sums[index] ?? 0) + value;
    groups.set(key, group);
  }
  const [most] = [...groups.values()].sort((a, b) => b.count - a.count);
  return Buffer.from(most ? most.sums.map((sum) => Math.round(sum / most.count)) : Array(channels).fill(255));
}
