import type { Element } from "../media/xml";
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

/** From a character to its full-width form. */
const FULL_WIDTH = 0xfee0;
const DIGITS = "零一二三四五六七八九";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A number as a list prints it. */
function figure(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
      return chinese(value);
    case "upperLetter":
    case "lowerLetter": {
      const letter = String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
      return format === "upperLetter" ? letter : letter.toLowerCase();
    }
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "ideographTraditional":
      return STEMS.charAt((value - 1) % STEMS.length);
    case "ideographZodiac":
      return BRANCHES.charAt((value - 1) % BRANCHES.length);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH));
    default:
      return String(value);
  }
}

/** 十二, 二十, 一百零三; numbers of lists are small. */
function chinese(value: number): string {
  if (value >= 1000) return String(value);
  if (value >= 100) {
    const rest = value % 100;
    const hundred = `${DIGITS.charAt(Math.floor(value / 100))}百`;
    return rest === 0
      ? hundred
      : `${hundred}${rest < 10 ? "零" : ""}${rest >= 10 && rest < 20 ? "一" : ""}${chinese(rest)}`;
  }
  if (value < 10) return DIGITS.charAt(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : DIGITS.charAt(tens)}十${ones === 0 ? "" : DIGITS.charAt(ones)}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  let [rest, written] = [value, ""];
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) written += letters;
  return written;
}

/** `w:numPr` for a list's paragraph. */
export const numPr = (listId: string, level: number): Element =>
  make("w:numPr", {}, make("w:ilvl", { "w:val": String(level) }), make("w:numId", { "w:val": listId }));
