import { formatProblem, isLater } from "@/lib/content/report";
import { compare } from "@/lib/records/compare";
import type { Problem } from "@/lib/records/problem";
import type { Composed, Failed } from "./composed";

/** Rules about a page that was hardly read as it is printed: they come first among the warnings. */
const WORST_RULES = [
  "no-text",
  "heading-as-text",
  "text-as-caption",
  "unread-byline",
  "unread-dateline",
  "unsigned-story",
  "text-after-end",
  "rest-of-cut-story",
  "byline-in-sentence",
];

/** Rules about what editors add later anyway: they come after the doubts about the page itself. */
const RULES_FOR_LATER = ["no-headline", "unpinned-slug", "unknown-key"];

/** The list of what an editor should look at, the worst first: errors, stories of no section, doubts about the page, then what is still to be written. */
export function reviewList(problems: readonly Problem[]): string {
  if (problems.length === 0) return "";
  const sorted = [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      isLater(a) - isLater(b) ||
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column,
  );
  return ["请编辑核对：", ...sorted.map(formatProblem)].join("\n");
}

const rank = ({ severity, rule }: Problem): number =>
  severity === "error" ? 0 : WORST_RULES.includes(rule) ? 1 : RULES_FOR_LATER.includes(rule) ? 3 : 2;

/** Counts of what an import did. */
export interface Tally {
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  stories: number;
  suspects: number;
  /** Files that hold one story each. */
  manuscripts: number;
}

export const EMPTY_TALLY: Tally = {
  created: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  stories: 0,
  suspects: 0,
  manuscripts: 0,
};

/** The tally with one more file. */
export function tallied(tally: Tally, outcome: Composed | Failed): Tally {
  if (outcome.kind === "failed") return { ...tally, failed: tally.failed + 1 };
  const key = TALLY_KEYS[outcome.status];
  const stories = tally.stories + outcome.stories.length;
  return { ...tally, [key]: tally[key] + 1, stories, suspects: tally.suspects + outcome.suspects };
}

/** The tally with one more manuscript. */
export function talliedStory(tally: Tally, outcome: { kind: "failed" } | Pick<Composed, "status">): Tally {
  if ("kind" in outcome) return { ...tally, failed: tally.failed + 1 };
  const key = TALLY_KEYS[outcome.status];
  return { ...tally, [key]: tally[key] + 1, manuscripts: tally.manuscripts + 1 };
}

const TALLY_KEYS = { new: "created", updated: "updated", unchanged: "unchanged" } as const;

/** The last line: what was done, or in a dry run would have been. */
export function summary(tally: Tally, problems: readonly Problem[], dryRun: boolean): string {
  const { created, updated, unchanged, failed, stories, suspects, manuscripts } = tally;
  const parts = [
    created ? `新建 ${created} 个文件` : "",
    updated ? `更新 ${updated} 个文件` : "",
    unchanged ? `${unchanged} 个文件没有变化` : "",
    failed ? `${failed} 个没有导入` : "",
  ].filter(Boolean);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const doing = dryRun ? "试运行，什么也没有写：" : "导入 ";
  const pages = created + updated + unchanged - manuscripts;
  const what = [
    pages > 0 || manuscripts === 0 ? `${pages} 版 ${stories} 篇` : "",
    manuscripts > 0 ? `单篇稿件 ${manuscripts} 篇` : "",
  ].filter(Boolean);
  const doubts = suspects > 0 ? `；存疑 ${suspects} 处，用 npm run check 看` : "";
  return `${doing}${what.join("，")}；${parts.join("，")}；${errors} 个错误，${problems.length - errors} 个提醒${doubts}`;
}
