import type { Span } from "./span";

/** No more things are looked at in one cell: where thousands lie on one place, no order can be found there. */
const MOST_IN_CELL = 200;

/** Finds things by where they stand, without looking at all of them. */
export class Grid<Thing extends { span: Span }> {
  private readonly cells = new Map<string, Thing[]>();

  /** `size`: edge of a cell; things about as large are found fastest. */
  constructor(
    things: readonly Thing[],
    private readonly size: number,
  ) {
    for (const thing of things)
      for (const key of this.keysOf(thing.span)) {
        const cell = this.cells.get(key);
        if (!cell) this.cells.set(key, [thing]);
        else if (cell.length < MOST_IN_CELL) cell.push(thing);
      }
  }

  /** All that touch a rectangle, in no order. */
  touching(span: Span): Set<Thing> {
    const found = new Set<Thing>();
    for (const key of this.keysOf(span))
      for (const thing of this.cells.get(key) ?? []) {
        const { left, top, right, bottom } = thing.span;
        if (left <= span.right && right >= span.left && top <= span.bottom && bottom >= span.top)
          found.add(thing);
      }
    return found;
  }

  private *keysOf({ left, top, right, bottom }: Span): Generator<string> {
    const [x0, x1] = [Math.floor(left / this.size), Math.floor(right / this.size)];
    const [y0, y1] = [Math.floor(top / this.size), Math.floor(bottom / this.size)];
    for (let x = x0; x <= x1; x += 1) for (let y = y0; y <= y1; y += 1) yield `${x} ${y}`;
  }
}
