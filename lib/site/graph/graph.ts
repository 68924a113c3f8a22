import type { Graph, Thing } from "schema-dts";

/** Something that structured data speaks of: an object of schema.org's vocabulary. */
export type Node = Exclude<Thing, string>;

/** An object of one type of the vocabulary, which elsewhere may be but an address. */
export type Described<T> = Exclude<T, string>;

/** All that one page says to machines, as one graph: its nodes refer to one another by their ids. */
export const graphOf = (nodes: readonly Node[]): Graph => ({
  "@context": "https://schema.org",
  "@graph": nodes,
});

/** The ids of what many pages speak of. Their own pages, the front page and that about the paper, say the most of them. */
export const idsOf = (origin: string) => ({
  organization: `${origin}/#org`,
  newspaper: `${origin}/#paper`,
  site: `${origin}/#site`,
});
