import type { ReactNode } from "react";
import { BreakableText } from "./headline";

interface PageTitleProps {
  /** What the page is one of. */
  label: string;
  title: string;
  /** Below the title, quiet: what is on the page. */
  line: ReactNode;
  /** Below that: ways to pages of the same kind. */
  children?: ReactNode;
}

/** 题头: what opens a page that is no story. */
export function PageTitle({ label, title, line, children }: PageTitleProps) {
  return (
    <header className="title">
      <p className="label">{label}</p>
      <h1>{title}</h1>
      <p className="quiet num break-keep wrap-anywhere">
        {typeof line === "string" ? <BreakableText text={line} /> : line}
      </p>
      {children}
    </header>
  );
}
