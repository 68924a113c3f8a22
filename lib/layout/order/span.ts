import type { Box } from "@/lib/records/box";

/** A rectangle by its edges. */
export interface Span {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const spanOf = ([x, y, width, height]: Box): Span => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The smallest rectangle around all; null of none. */
export function around(spans: readonly Span[]): Span | null {
  const [first] = spans;
  if (!first) return null;
  const all = { ...first };
  for (const { left, top, right, bottom } of spans) {
    all.left = Math.min(all.left, left);
    all.top = Math.min(all.top, top);
    all.right = Math.max(all.right, right);
    all.bottom = Math.max(all.bottom, bottom);
  }
  return all;
}

export const widthOf = ({ left, right }: Span): number => right - left;
export const heightOf = ({ top, bottom }: Span): number => bottom - top;

/** How far two stand over each other, side by side seen from above; below 0: how wide the gap between them is. */
export const sharedWidth = (a: Span, b: Span): number =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left);
/** How far two stand beside each other; below 0: how high the gap between them is. */
export const sharedHeight = (a: Span, b: Span): number =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** The share of the narrower one's width that stands over the other. */
export const sharedShare = (a: Span, b: Span): number =>
  sharedWidth(a, b) / Math.max(1e-6, Math.min(widthOf(a), widthOf(b)));

/** Whether the middle of one lies in the other. */
export function hasMiddleOf(outer: Span, inner: Span): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

/** A rectangle of a page on which text runs downwards, as it stands when lines are read as if they ran to the right. */
export const turned = ({ left, top, right, bottom }: Span): Span => ({
  left: top,
  top: -right,
  right: bottom,
  bottom: -left,
});
