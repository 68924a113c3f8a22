import type { Span } from "./span";
import type { Stack } from "./stack";

/** A stack, or what else stands in the way: a picture, a frame. */
export interface Thing {
  span: Span;
  stack: Stack | null;
}
