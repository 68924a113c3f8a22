import type { Element, Root } from "hast";

/**
 * Ids that the templates give to parts of pages, by the kind of the page; `all` are on every one. Tests hold them against what
 * is rendered. Headings of editors' texts never get those of pages on which such texts stand.
 */
export const TEMPLATE_IDS = {
  all: ["main"],
  story: ["corrections", "source"],
  about: ["reading", "signed", "corrections", "takedown", "privacy", "accessibility", "contact", "licence"],
} as const;

/** The id of a repair on its story's page, from its place among the story's repairs; where it stands in the text has `-at` behind it. */
export const repairAnchor = (index: number): string => `x${index + 1}`;
/** The id of a correction on its story's page; the second of a day has a number behind it. */
export const correctionAnchor = (day: string, before: number): string =>
  `correction-${day}${before > 0 ? `-${before + 1}` : ""}`;

const FIXED = new Set<string>(Object.values(TEMPLATE_IDS).flat());
const NUMBERED = /^(?:x\d+(?:-at)?|correction-\d.*)$/;

/** Whether the templates of pages with an editor's text may use an id. */
export const isTemplateId = (id: string): boolean => FIXED.has(id) || NUMBERED.test(id);

/** The places of an editor's text to which links can lead. */
export function idsIn(node: Root | Element): string[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const { id, name } = child.properties;
    const own = [id, child.tagName === "a" ? name : null].filter((each) => typeof each === "string");
    return [...own, ...idsIn(child)];
  });
}
