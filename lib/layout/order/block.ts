import type { Edges } from "./columns";
import type { Span } from "./span";
import type { Stack } from "./stack";

/** What a page is put together from. */
export type Block =
  /** Text of one column without anything in between but 小标题. */
  | { kind: "text"; span: Span; stacks: readonly Stack[]; column: Edges }
  /** A headline with what belongs to it: kicker, deck, a byline over all columns. */
  | { kind: "title"; span: Span; stacks: readonly Stack[]; size: number }
  /** A picture with its captions; of a picture that nothing tells no stack. */
  | { kind: "picture"; span: Span; stacks: readonly Stack[] }
  /** What stands in a frame, with the rules in it. */
  | { kind: "frame"; span: Span; blocks: readonly Block[]; rules: readonly Span[] };

export type TextBlock = Extract<Block, { kind: "text" }>;
export type TitleBlock = Extract<Block, { kind: "title" }>;
