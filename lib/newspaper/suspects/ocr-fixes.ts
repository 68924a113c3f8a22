/** A known misreading: `right` replaces `wrong` inside one of the `context` phrases; null only marks it as doubtful. */
export interface OcrFix {
  wrong: string;
  right: string | null;
  /** Phrases that contain `wrong`, `^` for the beginning of the text; none means that `wrong` is proof enough. */
  context: readonly string[];
  note: string;
}

export interface OcrMatch {
  fix: OcrFix;
  /** UTF-16 offsets into the text searched. */
  start: number;
  end: number;
}

/** Where the known misreadings stand in a text, in order, without overlaps: the leftmost wins, then the longest. */
export function findMisreadings(text: string, fixes: readonly OcrFix[]): OcrMatch[] {
  const matches = fixes
    .flatMap((fix) => occurrences(text, fix))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return matches.filter((match) => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}

function occurrences(text: string, fix: OcrFix): OcrMatch[] {
  const phrases = fix.context.length > 0 ? fix.context : [fix.wrong];
  return phrases.flatMap((phrase) => {
    const anchored = phrase.startsWith("^");
    const literal = anchored ? phrase.slice(1) : phrase;
    const inside = literal.indexOf(fix.wrong);
    const starts = anchored ? (text.startsWith(literal) ? [0] : []) : indexesOf(text, literal);
    return starts.map((start) => ({ fix, start: start + inside, end: start + inside + fix.wrong.length }));
  });
}

function indexesOf(text: string, phrase: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length))
    found.push(at);
  return found;
}
