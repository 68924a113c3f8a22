import { type Position, type Problem, reporter } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import { placeId, sectionId } from "../words/topics";

/** The sections that an editor may name: `economy（经济）、…` */
export const sectionChoices = ({ sections }: Pick<Site, "sections">): string =>
  sections.map(({ id, name }) => `${id}（${name}）`).join("、");

/** What an editor's story has as its section where it is to be in none: lists show it without one. */
export const NO_SECTION = "未归栏";

/** A section named in front matter, by id or name. */
export function checkSection(
  word: string,
  site: Site,
  file: string,
  at: Position,
): { id: string } | { problem: Problem } {
  const id = sectionId(word, site);
  if (id) return { id };
  const report = reporter(file);
  return {
    problem: report({
      severity: "error",
      rule: "unknown-section",
      at,
      message: `没有“${word}”这个栏目`,
      cure: `从 site.yml 的栏目里选：${sectionChoices(site)}`,
    }),
  };
}

/** Places named in front matter, by id or name. */
export function checkPlaces(
  words: readonly string[],
  site: Site,
  file: string,
  at: (index: number) => Position,
): { ids: string[]; problems: Problem[] } {
  const report = reporter(file);
  const choices = site.places.map(({ id, name }) => `${id}（${name}）`).join("、");
  const unknown = words.flatMap((word, index) =>
    placeId(word, site) === null ? [{ word, at: at(index) }] : [],
  );
  return {
    ids: words.flatMap((word) => placeId(word, site) ?? []),
    problems: unknown.map(({ word, at }) =>
      report({
        severity: "error",
        rule: "unknown-place",
        at,
        message: `没有“${word}”这个地方`,
        cure: `从 site.yml 的 places 里选：${choices}`,
      }),
    ),
  };
}
