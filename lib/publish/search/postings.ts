/** How many postings there is room for at first. */
const FIRST_ROOM = 1 << 16;

/** Postings of keys, gathered in numbers alone: a year of a daily paper has millions. */
export class Postings {
  private readonly ids = new Map<string, number>();
  private keys = new Uint32Array(FIRST_ROOM);
  private values = new Uint32Array(FIRST_ROOM);
  private count = 0;

  add(key: string, value: number): void {
    if (this.count === this.keys.length) {
      this.keys = grown(this.keys);
      this.values = grown(this.values);
    }
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.ids.size;
      this.ids.set(key, id);
    }
    this.keys[this.count] = id;
    this.values[this.count] = value;
    this.count += 1;
  }

  /** Each key with its postings, in the order in which they were added. */
  *byKey(): Generator<[key: string, postings: Uint32Array]> {
    const ends = new Uint32Array(this.ids.size + 1);
    for (let i = 0; i < this.count; i++)
      ends[(this.keys[i] ?? 0) + 1] = (ends[(this.keys[i] ?? 0) + 1] ?? 0) + 1;
    for (let id = 1; id < ends.length; id++) ends[id] = (ends[id] ?? 0) + (ends[id - 1] ?? 0);
    const sorted = new Uint32Array(this.count);
    const at = ends.slice();
    for (let i = 0; i < this.count; i++) {
      const id = this.keys[i] ?? 0;
      const place = at[id] ?? 0;
      sorted[place] = this.values[i] ?? 0;
      at[id] = place + 1;
    }
    for (const [key, id] of this.ids) yield [key, sorted.subarray(ends[id], ends[id + 1])];
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
