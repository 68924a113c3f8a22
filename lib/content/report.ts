import type { Problem } from "@/lib/records/problem";

const SEVERITY_NAMES = { error: "错误", warning: "提醒" } as const;
const SEVERITY_ORDER = { error: 0, warning: 1 } as const;

/** Warnings that come before the others: readers miss the story in its section. */
const FIRST_RULES = ["no-section"];

/** Problems in the order in which an editor mends them: errors, then stories of no section, then by file, line, column. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      isLater(a) - isLater(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

/** 0 for the warnings that come first, else 1. */
export const isLater = ({ rule }: Problem): number => (FIRST_RULES.includes(rule) ? 0 : 1);

/** One problem, two lines: where and what, then the cure. */
export function formatProblem({ file, line, column, severity, rule, message, cure }: Problem): string {
  return `${file}:${line}:${column} ${SEVERITY_NAMES[severity]} ${message} [${rule}]\n    → ${cure.replaceAll("\n", "\n      ")}`;
}

/** All problems of all files, printed together, once. Empty where there are none. */
export function formatReport(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const summary = `${errors} 个错误，${problems.length - errors} 个提醒`;
  return [...sortProblems(problems).map(formatProblem), summary].join("\n");
}

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === "error");
