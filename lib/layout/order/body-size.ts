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

/** Whether most lines of about the body's size have the very same: sizes of type, not of boxes. */
export function isExact(lines: readonly Pick<LayoutLine, "size">[], body: number): boolean {
  const near = lines.filter(({ size }) => Math.abs(size / body - 1) < 0.1);
  return near.filter(({ size }) => Math.abs(size / body - 1) < 0.012).length > near.length * 0.7;
}
