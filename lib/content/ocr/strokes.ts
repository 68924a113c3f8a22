import { z } from "zod";

const Orders = z.record(z.string(), z.string());

let read: Promise<ReadonlyMap<string, string>> | undefined;

/** How the common characters are written, a letter a stroke: 在 → jsfjfj. Read once, when first asked for. */
export function loadStrokes(): Promise<ReadonlyMap<string, string>> {
  read ??= import("cnchar-order").then(({ default: order }) => {
    // The package is a plugin that changes String.prototype when it is installed; its data can be read without that.
    const data = z.object({ dict: z.object({ orders: Orders }) }).parse(order);
    return new Map(Object.entries(data.dict.orders));
  });
  return read;
}
