/** A part of a text, from `start` to before `end`. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch and what stands in its place. */
export interface Splice extends Stretch {
  to: string;
  /** Whether `to` is text by itself: no mark of Markdown is looked for in it. */
  literal?: boolean;
}

/** What lines are by the mark-up around them: rows of a table, or the page's own, a header or a footer. */
export interface Form extends Stretch {
  kind: "row" | "aside";
}

/** One piece of mark-up that was read, with its splices in order; text may stay between them. */
export interface Conversion extends Stretch {
  splices: readonly Splice[];
}

/** A stretch that is converted as a whole. */
export const whole = (start: number, end: number, to: string, literal = true): Conversion => ({
  start,
  end,
  splices: [{ start, end, to, literal }],
});

/** The text with its splices made, which are in order and do not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, to } of splices) {
    result += text.slice(done, start) + to;
    done = end;
  }
  return result + text.slice(done);
}
