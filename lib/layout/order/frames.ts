import { heightOf, type Span, widthOf } from "./span";

/** Of more rules than this only the longest are looked at. */
const MOST_RULES = 400;
/** No frame around text is smaller, in heights of body type. */
const LEAST_SIDE = 3;
/** How far a corner may stand open, in heights of body type. */
const OPEN_CORNER = 0.8;

/** Frames: four rules that meet at their ends, the smallest first. */
export function framesOf(rules: readonly Span[], body: number): Span[] {
  const longest = [...rules].sort((a, b) => longSide(b) - longSide(a)).slice(0, MOST_RULES);
  const level = longest.filter(
    (rule) => widthOf(rule) >= heightOf(rule) && widthOf(rule) >= body * LEAST_SIDE,
  );
  const upright = longest.filter(
    (rule) => heightOf(rule) > widthOf(rule) && heightOf(rule) >= body * LEAST_SIDE,
  );
  const near = (a: number, b: number) => Math.abs(a - b) <= body * OPEN_CORNER;
  const middleX = ({ left, right }: Span) => (left + right) / 2;
  const middleY = ({ top, bottom }: Span) => (top + bottom) / 2;
  const byTop = level.toSorted((a, b) => a.top - b.top);
  const frames: Span[] = [];
  for (const [index, top] of byTop.entries()) {
    const bottom = byTop
      .slice(index + 1)
      .find(
        (other) =>
          near(other.left, top.left) &&
          near(other.right, top.right) &&
          other.top - top.top >= body * LEAST_SIDE &&
          [top.left, top.right].every((x) =>
            upright.some(
              (side) =>
                near(middleX(side), x) && near(side.top, middleY(top)) && near(side.bottom, middleY(other)),
            ),
          ),
      );
    if (bottom)
      frames.push({
        left: Math.min(top.left, bottom.left),
        right: Math.max(top.right, bottom.right),
        top: top.top,
        bottom: bottom.bottom,
      });
  }
  return frames.sort((a, b) => areaOf(a) - areaOf(b));
}

const longSide = (rule: Span): number => Math.max(widthOf(rule), heightOf(rule));
export const areaOf = (span: Span): number => widthOf(span) * heightOf(span);
