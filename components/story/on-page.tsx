import type { ComponentProps } from "react";
import { Enlargeable } from "../enlargeable";
import { BreakableText } from "../headline";
import { ResponsivePicture } from "../responsive-picture";
import type { MarkedRun, Medium } from "./medium";

/** A story's content on a page of the site. */
export const ON_PAGE: Medium = {
  Picture: ResponsivePicture,
  Enlargeable,
  players: {},
  Marked: RecordedRun,
  LargeText: BreakableText,
  Phrase: ({ children }) => <span className="line">{children}</span>,
  Table: ScrollableTable,
  align: "data-align",
  TaskBox: NamedBox,
};

/** Leads to what is recorded of it. */
function RecordedRun({ run: { kind, id, text } }: { run: MarkedRun }) {
  const className = kind === "suspect" ? "fix doubt" : "fix";
  return (
    <a className={className} href={`#${id}`} aria-describedby={id} id={`${id}-at`}>
      {text}
    </a>
  );
}

/** A wide table scrolls by itself, by keyboard too, and not the page. */
function ScrollableTable(props: ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="scroll" aria-label="表格" tabIndex={0}>
      <table {...props} />
    </section>
  );
}

/** GFM's task boxes are not for readers to tick. */
function NamedBox({ checked }: ComponentProps<"input">) {
  return (
    <span role="img" aria-label={checked ? "已完成：" : "未完成："}>
      {checked ? "☑" : "☐"}
    </span>
  );
}
