import type { Columns } from "./columns";
import type { Thing } from "./thing";

/** Signatures stand so near below their text, in heights of type. */
const NEAR = 1.2;
/** So far from the column's left edge, and so near its right one. */
const [ASIDE, AT_EDGE] = [2.8, 1.5];

/** Whether a line or two stand below a text, at the right edge of its column, as signatures do; over them the text may leave the column empty. */
export function isSignedBy(text: Thing, { stack, span }: Thing, columns: Columns): boolean {
  if (!text.stack || !stack || text.stack.upright || stack.upright || stack.lines.length > 2) return false;
  const { size } = text.stack;
  const gap = span.top - text.span.bottom;
  if (gap < -size * 0.4 || gap > size * NEAR || stack.size > size * 1.1) return false;
  const { left, right } = columns.of(text.stack);
  return span.left > left + size * ASIDE && Math.abs(span.right - right) < size * AT_EDGE;
}
