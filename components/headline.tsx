import { Fragment } from "react";
import { gapAfter, phrasesOf } from "@/lib/site/text/phrases";
import { breakableParts } from "@/lib/site/text/words";

/**
 * A headline whose printed lines (parted by spaces) stay together where they fit, then its phrases; where those are too long,
 * they break between words.
 */
export function HeadlineText({ text }: { text: string }) {
  return text.split(" ").map((line, index, lines) => (
    <Fragment key={index}>
      {index > 0 && gapAfter(lines[index - 1] ?? "")}
      {phrasesOf(line).map((phrase, at) => (
        <span className="line" key={at}>
          <BreakableText text={phrase} />
        </span>
      ))}
    </Fragment>
  ));
}

/** Text with leave to break between its words, for type that must not break inside one (`word-break: keep-all`). */
export function BreakableText({ text }: { text: string }) {
  return breakableParts(text).map((word, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
