/** Things by where they stand, so that those near a place are found without looking at all. */
export class Grid<Item> {
  readonly #cells = new Map<number, Item[]>();
  /** The cells that have anything lie between these: left, top, right, bottom. */
  #bounds = [0, 0, -1, -1];

  /** `cell` is the side of a cell, in the unit of the places. */
  constructor(readonly cell: number) {}

  add(x: number, y: number, item: Item): void {
    const [column, row] = [this.#of(x), this.#of(y)];
    const [left = 0, top = 0, right = 0, bottom = 0] =
      this.#cells.size === 0 ? [column, row, column, row] : this.#bounds;
    this.#bounds = [
      Math.min(left, column),
      Math.min(top, row),
      Math.max(right, column),
      Math.max(bottom, row),
    ];
    const key = this.#key(column, row);
    const items = this.#cells.get(key);
    if (items) items.push(item);
    else this.#cells.set(key, [item]);
  }

  /** Items that were put into cells which a rectangle touches. */
  *within(left: number, top: number, right: number, bottom: number): Generator<Item> {
    const [first = 0, highest = 0, last = 0, lowest = 0] = this.#bounds;
    const [from, to] = [Math.max(this.#of(left), first), Math.min(this.#of(right), last)];
    const [above, below] = [Math.max(this.#of(top), highest), Math.min(this.#of(bottom), lowest)];
    for (let row = above; row <= below; row++)
      for (let column = from; column <= to; column++) yield* this.#cells.get(this.#key(column, row)) ?? [];
  }

  #of(length: number): number {
    return Math.floor(length / this.cell);
  }

  /** Cells far outside a page share a key; their items are looked at in vain. */
  #key(column: number, row: number): number {
    return (row & 0xffff) * 0x10000 + (column & 0xffff);
  }
}
