import type { PrintedPage } from "@/lib/records/page";
import { ruleNote } from "./line-names";
import { groupLines } from "./regions";

/** A rule of the splitter's that decided on a line shown, and what it means. */
export interface RuleView {
  rule: string;
  note: string;
}

/** The rules that decided on the lines shown of these pages, in the order in which they first did. */
export function rulesOf(pages: readonly PrintedPage[]): RuleView[] {
  const shown = pages.flatMap((page) => groupLines(page).flatMap(({ lines }) => lines));
  const rules = new Set(shown.map(({ rule }) => rule));
  return [...rules].flatMap((rule) => {
    const note = ruleNote(rule);
    return note ? [{ rule, note }] : [];
  });
}
