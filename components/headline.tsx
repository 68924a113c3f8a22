import { Fragment } from "react";
import { breakableParts } from "@/lib/site/text/words";

/** A headline whose printed lines (parted by spaces) stay together where they fit, and break between words where not. */
export function HeadlineText({ text }: { text: string }) {
  const lines = text.split(" ");
  if (lines.length === 1) return <BreakableText text={text} />;
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && " "}
      <span className="line">
        <BreakableText text={line} />
      </span>
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
