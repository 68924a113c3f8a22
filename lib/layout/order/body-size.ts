import type { LayoutLine } from "../model";

/** Sizes this much apart count as one: recognisers measure type by its box. */
const STEP = Math.log(1.04);

/** Type height of most of the characters; 1 on a page without any. */
export function bodySizeOf(lines: readonly Pick<LayoutLine, "text" | "size">[]): number {
  const counts = new Map<number, { characters: number; sizes: number }>();
  for (const { text, size } of lines) {
    const step = Math.round(Math.log(size) / STEP);
    const count = counts.get(step) ?? { characters: 0, sizes: 0 };
    counts.set(step, {
      characters: count.characters + text.length,
      sizes: count.sizes + text.length * size,
    });
  }
  const near = (step: number) => [step - 1, step, step + 1].flatMap((each) => counts.get(each) ?? []);
  const sum = (step: number) => near(step).reduce((total, { characters }) => total + characters, 0);
  const [most] = [...counts.keys()].sort((a, b) => sum(b) - sum(a) || a - b);
  if (most === undefined) return 1;
  return near(most).reduce((total, { sizes }) => total + sizes, 0) / sum(most);
}

/** Text in so many sizes has most of a page's lines. */
const FEW_SIZES = 3;

/** Whether most lines of about the body's size have the very same few ones: sizes of type, not of boxes. A size that one line alone has is no sign of it. */
export function isExact(lines: readonly Pick<LayoutLine, "size">[], body: number): boolean {
  const counts = new Map<number, number>();
  let near = 0;
  for (const { size } of lines) {
    if (Math.abs(size / body - 1) >= 0.25) continue;
    near += 1;
    const step = Math.round(size * 100);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const shared = [...counts.values()].filter((count) => count > 1);
  const most = shared.sort((a, b) => b - a).slice(0, FEW_SIZES);
  return most.reduce((sum, count) => sum + count, 0) > near * 0.7;
}
