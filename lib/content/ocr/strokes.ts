import { z } from "zod";

const Orders = z.record(z.string(), z.string());

let read: Promise<ReadonlyMap<string, string>> | undefined;

/** How the common characters are written, a letter a stroke: 在 → jsfjfj. Read once, when first asked for. */
export function loadStrokes(): Promise<ReadonlyMap<string, string>> {
  read ??= import("cnchar-order").then(({ default: order }) => {
    // The package is a plugin; its data can be had without plugging it in, which would change String.prototype.
    const data = z.object({ dict: z.object({ orders: Orders }) }).parse(order);
    return new Map(Object.entries(data.dict.orders));
  });
  return read;
}
