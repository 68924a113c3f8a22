import type { Element } from "../media/xml";
import { figure } from "./list-figures";
import { childNamed, childrenNamed, make, settingOf } from "./xml";

/** What is printed before a paragraph that Word numbers by itself: 一、 （1） 1. ; a bullet has none. */
export interface Counter {
  /** Counts a paragraph of a list on; null where the list is not defined. */
  next: (listId: string, level: number) => Numbered | null;
}

export interface Numbered {
  label: string;
  /** The figure of its own level. */
  value: number;
  /** `bullet`, `figures` as Markdown has them (1.), or anything `else`. */
  form: "bullet" | "figures" | "else";
}

interface Level {
  format: string;
  text: string;
  start: number;
}

/** `xml`: the root of numbering.xml; null where a document has none. */
export function counterOf(xml: Element | null): Counter {
  const abstract = new Map(
    childrenNamed(xml, "w:abstractNum").map((each) => [each.attributes["w:abstractNumId"] ?? "", each]),
  );
  const lists = new Map(
    childrenNamed(xml, "w:num").map((each) => [
      each.attributes["w:numId"] ?? "",
      levelsOf(abstract.get(settingOf(each, "w:abstractNumId") ?? ""), each),
    ]),
  );
  // Lists that are of one definition go on from one another, unless one says where it begins.
  const definitions = new Map(
    childrenNamed(xml, "w:num").map((each) => [
      each.attributes["w:numId"] ?? "",
      childrenNamed(each, "w:lvlOverride").length > 0 ? null : settingOf(each, "w:abstractNumId"),
    ]),
  );
  const counts = new Map<string, number[]>();
  const next = (listId: string, level: number): Numbered | null => {
    const levels = lists.get(listId);
    const own = levels?.get(level);
    if (!levels || !own) return null;
    const definition = definitions.get(listId) ?? `list ${listId}`;
    const before = counts.get(definition) ?? [];
    const count = before.slice(0, level + 1);
    for (let each = 0; each < level; each += 1) count[each] ??= levels.get(each)?.start ?? 1;
    count[level] = before[level] === undefined ? own.start : before[level] + 1;
    counts.set(definition, count);
    const label = own.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      return figure(count[of] ?? 1, levels.get(of)?.format ?? "decimal");
    });
    const form =
      own.format === "bullet"
        ? "bullet"
        : own.format === "decimal" && /^%\d[.、．]?$/.test(own.text)
          ? "figures"
          : "else";
    return {
      label: own.format === "bullet" || own.format === "none" ? "" : label,
      value: count[level] ?? 1,
      form,
    };
  };
  return { next };
}

function levelsOf(abstract: Element | undefined, list: Element): Map<number, Level> {
  const levels = new Map<number, Level>();
  const add = (element: Element) => {
    const at = Number(element.attributes["w:ilvl"] ?? 0);
    levels.set(at, {
      format: settingOf(element, "w:numFmt") ?? "decimal",
      text: settingOf(element, "w:lvlText") ?? "",
      start: Number(settingOf(element, "w:start") ?? 1),
    });
  };
  for (const level of childrenNamed(abstract, "w:lvl")) add(level);
  for (const override of childrenNamed(list, "w:lvlOverride")) {
    const own = childNamed(override, "w:lvl");
    if (own) add(own);
    const level = levels.get(Number(override.attributes["w:ilvl"] ?? 0));
    const start = settingOf(override, "w:startOverride");
    if (level && start !== null) level.start = Number(start);
  }
  return levels;
}

/** `w:numPr` for a list's paragraph. */
export const numPr = (listId: string, level: number): Element =>
  make("w:numPr", {}, make("w:ilvl", { "w:val": String(level) }), make("w:numId", { "w:val": listId }));
