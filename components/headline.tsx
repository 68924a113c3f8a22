import { Fragment } from "react";

/** A headline whose printed lines (parted by spaces) stay together where they fit. */
export function Headline({ text }: { text: string }) {
  const lines = text.split(" ");
  if (lines.length === 1) return text;
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && " "}
      <span className="line">{line}</span>
    </Fragment>
  ));
}
