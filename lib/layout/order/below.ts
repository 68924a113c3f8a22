import type { Grid } from "./grid";
import { type Span, sharedWidth, widthOf } from "./span";

/** How near things count as below each other. */
export interface Nearness {
  /** The largest gap between them. */
  reach: number;
  /** How far boxes that stand below each other may overlap. */
  overlap: number;
  /** Things that share no more of their width stand beside each other. */
  edge: number;
}

/** Of each thing what stands directly below it and directly above it, from left to right. */
export interface Neighbours<Thing> {
  below(thing: Thing): readonly Thing[];
  above(thing: Thing): readonly Thing[];
}

export function neighboursOf<Thing extends { span: Span }>(
  things: readonly Thing[],
  grid: Grid<Thing>,
  nearness: (thing: Thing) => Nearness,
): Neighbours<Thing> {
  const below = new Map<Thing, Thing[]>();
  const above = new Map<Thing, Thing[]>();
  for (const thing of things) {
    const found = directlyBelow(thing, grid, nearness(thing));
    below.set(thing, found);
    for (const each of found) above.set(each, [...(above.get(each) ?? []), thing]);
  }
  return { below: (thing) => below.get(thing) ?? [], above: (thing) => above.get(thing) ?? [] };
}

/** What stands below a thing with nothing else between, from left to right. */
export function directlyBelow<Thing extends { span: Span }>(
  { span }: { span: Span },
  grid: Grid<Thing>,
  { reach, overlap, edge }: Nearness,
): Thing[] {
  const overEachOther = (a: Span, b: Span) =>
    sharedWidth(a, b) > Math.min(edge, widthOf(a) * 0.4, widthOf(b) * 0.4);
  const found = [
    ...grid.touching({ ...span, top: span.bottom - overlap, bottom: span.bottom + reach }),
  ].filter(
    (other) =>
      other.span.top >= span.bottom - overlap &&
      other.span.top > span.top &&
      other.span.bottom > span.bottom &&
      overEachOther(span, other.span),
  );
  return found
    .filter(
      (each) =>
        !found.some(
          (other) =>
            other !== each &&
            overEachOther(other.span, each.span) &&
            other.span.bottom <= each.span.top + overlap &&
            other.span.top < each.span.top,
        ),
    )
    .sort((a, b) => a.span.left - b.span.left || a.span.top - b.span.top);
}
