const SEGMENTER = new Intl.Segmenter("zh", { granularity: "grapheme" });

/** The first characters of a text as readers count them: an emoji, or a letter with its accents, is one and stays whole. */
export function firstGraphemes(text: string, count: number): string {
  if (text.length <= count) return text;
  let left = count;
  for (const { index } of SEGMENTER.segment(text)) {
    if (left === 0) return text.slice(0, index);
    left -= 1;
  }
  return text;
}

/** A text cut to at most `length` UTF-16 units, between two characters as readers count them. */
export function cutBetweenGraphemes(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, SEGMENTER.segment(text).containing(length)?.index ?? length);
}
