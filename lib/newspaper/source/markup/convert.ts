import { findComments } from "./comments";
import { findEscapes } from "./escapes";
import { findFormulas } from "./formulas";
import { findPictures } from "./pictures";
import { findReferences } from "./references";
import { type Form, type Splice, type Stretch, spliced } from "./splice";
import { findTags } from "./tags";
import { Taken } from "./taken";

/** A text without the mark-up of recognisers. Offsets are those of the text with it. */
export interface Read {
  text: string;
  /** In order; they do not overlap. */
  splices: readonly Splice[];
  /** What is told of as one change: each holds splices, none overlaps another. In order. */
  conversions: readonly Stretch[];
  forms: readonly Form[];
  /** Formulas that are not known, and stay as printed. */
  unread: readonly Stretch[];
}

/**
 * Reads the mark-up that recognisers leave in the text of a page. The order counts: what an earlier step has taken (a
 * comment, a picture in its own line), a later one does not look into. `again`: whether text that a table repeats is read, too.
 */
export function readMarkup(text: string, again = true): Read {
  if (!/[<$&\\]|!\[/.test(text)) return { text, splices: [], conversions: [], forms: [], unread: [] };
  const taken = new Taken(text.length);
  const comments = findComments(text);
  taken.add(comments.conversions);
  const pictures = findPictures(text);
  taken.add(pictures.conversions);
  for (const { start, end } of pictures.alone) taken.keep(start, end);
  const plain = (words: string) => (again ? readMarkup(words, false).text : words);
  const tags = findTags(text, (at) => taken.has(at), plain);
  taken.add(tags.conversions);
  const formulas = findFormulas(text);
  taken.add(formulas.conversions);
  const unread = formulas.unread.filter(({ start, end }) => !taken.has(start) && !taken.has(end - 1));
  for (const { start, end } of unread) taken.keep(start, end);
  taken.add(findReferences(text));
  taken.add(findEscapes(text));
  const splices = taken.splices.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text: spliced(text, splices),
    splices,
    conversions: merged(taken.conversions),
    forms: [...comments.forms, ...tags.forms].sort((a, b) => a.start - b.start),
    unread,
  };
}

/** Stretches that touch or overlap as one: a formula in a table's row, `&nbsp;&nbsp;`. */
function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
