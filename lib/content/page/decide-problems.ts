import type { SplitStory } from "@/lib/newspaper/types";
import { keysOf } from "@/lib/records/keys";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import { AnchorDraft } from "../schema/anchor";
import { wordsAt } from "../schema/field";
import { sectionChoices } from "../settings/references";
import type { Overrides } from "./overrides";
import type { Suggestion } from "./suggest";

/** The problems with what was decided on one story of a page. */

export const unpinnedSlug = (
  anchor: AnchorDraft,
  { first, slug, section }: Suggestion,
  file: string,
  at: Position,
): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "unpinned-slug",
    at,
    message: `“${first}”的网址名${section === null && !anchor.section ? "" : "和栏目"}由程序推得，标题一改就会变`,
    cure: [
      "在这一版的 stories: 下写明",
      `  - starts: ${first}`,
      `    slug: ${anchor.slug ?? slug}`,
      ...(anchor.section || section ? [`    section: ${anchor.section ?? section}`] : []),
    ].join("\n"),
  });

/** 未归栏: the warning for a story of no section, which lists show without one. */
export const noSection = (
  { first }: Suggestion,
  site: Pick<Site, "sections">,
  file: string,
  at: Position,
): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "no-section",
    at,
    message: `“${first}”未归栏：看不出该归哪个栏目，网页上暂不写栏目`,
    cure: `在 stories: 里给它加一行 section: 栏目，可选 ${sectionChoices(site)}；都不合适，就在 site.yml 里加一个栏目`,
  });

export const noHeadline = ({ first }: Suggestion, file: string, at: Position): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "no-headline",
    at,
    message: `“${first}”一稿没有标题，暂用首句`,
    cure: "在 stories: 里给它加一行 headline: 标题",
  });

/** The errors for taking out what the page was not read to have. */
export function nothingToRemove(
  overrides: Overrides,
  file: string,
  at: (key: string) => Position,
): Problem[] {
  return keysOf(overrides)
    .filter((key) => overrides[key]?.to === null && overrides[key].printed === null)
    .map((key) =>
      reporter(file)({
        severity: "error",
        rule: "nothing-to-remove",
        at: at(key),
        message: `这一篇本来就没有${wordsAt(AnchorDraft, [key]).label}`,
        cure: `删去 ${key} 这一行`,
      }),
    );
}

/** A story that was taken down may have its other half on another page, in another file. */
export function continuesElsewhere({ jump }: SplitStory, file: string, at: Position): Problem[] {
  const where = jump?.to ? `下转第${jump.to}版` : jump?.from ? `上接第${jump.from}版` : null;
  if (!where) return [];
  const message = `这一篇${where}，那里的文字不会一同撤下`;
  const cure = "给那一版的这一稿也写 takedown";
  return [reporter(file)({ severity: "warning", rule: "takedown-continues", at, message, cure })];
}
