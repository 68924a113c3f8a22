/** Things by where they stand, so that those near a place are found without looking at all. */
export class Grid<Item> {
  readonly #cells = new Map<number, Item[]>();

  /** `cell` is the side of a cell, in the unit of the places. */
  constructor(readonly cell: number) {}

  add(x: number, y: number, item: Item): void {
    const key = this.#key(Math.floor(x / this.cell), Math.floor(y / this.cell));
    const items = this.#cells.get(key);
    if (items) items.push(item);
    else this.#cells.set(key, [item]);
  }

  /** Items that were put into cells which a rectangle touches. */
  *within(left: number, top: number, right: number, bottom: number): Generator<Item> {
    const of = (length: number) => Math.floor(length / this.cell);
    for (let y = of(top); y <= of(bottom); y++)
      for (let x = of(left); x <= of(right); x++) yield* this.#cells.get(this.#key(x, y)) ?? [];
  }

  /** Cells far outside a page share a key; their items are looked at in vain. */
  #key(x: number, y: number): number {
    return (y & 0xffff) * 0x10000 + (x & 0xffff);
  }
}
