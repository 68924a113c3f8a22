import { z } from "zod";

/** A rectangle on a printed page: left, top, width, height, from the page's upper left corner, in the page's own units. */
export const Box = z.tuple([
  z.number().finite(),
  z.number().finite(),
  z.number().finite().min(0),
  z.number().finite().min(0),
]);
export type Box = z.infer<typeof Box>;
