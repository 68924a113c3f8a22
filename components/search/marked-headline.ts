import { cutPieces, type MarkedPiece, type TermRange } from "@/lib/search/marks";
import { phrasesOf } from "@/lib/site/text/phrases";
import { breakableParts } from "@/lib/site/text/words";

/** A line of a headline: words between which it may end, each in pieces that were found or not. */
export type MarkedLine = MarkedPiece[][];

/** A headline as `HeadlineText` has it: printed lines (parted by spaces), then phrases; where those are too long, words. */
export function markedLines(headline: string, ranges: TermRange[]): { line: MarkedLine; spaced: boolean }[] {
  let at = 0;
  const wordsOf = (phrase: string): MarkedLine =>
    breakableParts(phrase).map((word) => {
      const from = at;
      at += word.length;
      return cutPieces(headline, ranges, from, at);
    });
  return headline.split(" ").flatMap((printed, index) => {
    if (index > 0) at += 1;
    return phrasesOf(printed).map((phrase, number) => ({
      line: wordsOf(phrase),
      spaced: index > 0 && number === 0,
    }));
  });
}
