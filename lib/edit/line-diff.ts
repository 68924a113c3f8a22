/** A line of one of two texts, or of both. */
export interface DiffLine {
  kind: "same" | "gone" | "come";
  text: string;
}

/** More lines than this, in the part that differs, are told as gone and come: to compare each with each takes long. */
const MOST = 600;

/** Two texts line by line, as a comparison shows them. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/)];
  let above = 0;
  while (above < a.length && above < b.length && a[above] === b[above]) above += 1;
  let below = 0;
  const least = Math.min(a.length, b.length) - above;
  while (below < least && a.at(-1 - below) === b.at(-1 - below)) below += 1;
  const same = (text: string): DiffLine => ({ kind: "same", text });
  return [
    ...a.slice(0, above).map(same),
    ...between(a.slice(above, a.length - below), b.slice(above, b.length - below)),
    ...a.slice(a.length - below).map(same),
  ];
}

/** By the longest common sequence of lines. */
function between(a: readonly string[], b: readonly string[]): DiffLine[] {
  const gone = (text: string): DiffLine => ({ kind: "gone", text });
  const come = (text: string): DiffLine => ({ kind: "come", text });
  if (a.length > MOST || b.length > MOST) return [...a.map(gone), ...b.map(come)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, fresh] = [a[i], b[j]];
    if (old !== undefined && old === fresh) {
      lines.push({ kind: "same", text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push(gone(old));
      i += 1;
    } else {
      lines.push(come(fresh ?? ""));
      j += 1;
    }
  }
  return lines;
}
