import type { Look, Role } from "../manuscript/manuscript";
import type { Element } from "../media/xml";
import { childNamed, childrenNamed, isOn, settingOf, textIn, within } from "./xml";

/** The styles of a document, as far as they tell what a paragraph is and how it looks. */
export interface Styles {
  /** How a paragraph looks, by its own properties, its runs' and its style's. */
  lookOf: (paragraph: Element) => Look;
  /** `w:numPr` of a paragraph's style, or of one that it is based on. */
  numberingOf: (paragraph: Element) => Element | null;
}

interface Style {
  name: string;
  basedOn: string | null;
  paragraph: Element | null;
  run: Element | null;
}

/** Word's own names, which are English in every language of Word, and what offices call styles of their own. */
const ROLES: readonly (readonly [RegExp, Role["kind"]])[] = [
  [/^(?:title|标题|主标题|大标题|主题|公文标题|文章标题|文档标题)$/i, "headline"],
  [/^(?:引题|肩题|眉题|kicker)$/i, "kicker"],
  [/^(?:subtitle|副标题|副题|子题|deck)$/i, "deck"],
  [/^(?:作者|署名|记者|author|byline)$/i, "byline"],
  [/^(?:caption|题注|图说|图片说明|图注)$/i, "caption"],
];
const HEADING = /^(?:heading|标题|小标题)\s*([1-9一二三四五六七八九])?$/i;
const NUMERALS = "一二三四五六七八九";

/** `xml`: the root of styles.xml; null where a document has none. */
export function readStyles(xml: Element | null): Styles {
  const styles = new Map(
    childrenNamed(xml, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", styleOf(style)]),
  );
  const standard =
    childrenNamed(xml, "w:style").find(
      ({ attributes }) =>
        attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
    )?.attributes["w:styleId"] ?? null;
  const defaults = childNamed(childNamed(childNamed(xml, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const chainOf = (id: string | null): Style[] => {
    const chain: Style[] = [];
    for (
      let style = styles.get(id ?? "");
      style && chain.length < 12;
      style = styles.get(style.basedOn ?? "")
    )
      chain.push(style);
    return chain;
  };
  const ownChain = (paragraph: Element) =>
    chainOf(settingOf(childNamed(paragraph, "w:pPr"), "w:pStyle") ?? standard);
  return {
    lookOf: (paragraph) => look(paragraph, ownChain(paragraph), defaults),
    numberingOf: (paragraph) =>
      first(ownChain(paragraph), ({ paragraph: own }) => childNamed(own, "w:numPr")),
  };
}

const styleOf = (style: Element): Style => ({
  name: (settingOf(style, "w:name") ?? "").trim(),
  basedOn: settingOf(style, "w:basedOn"),
  paragraph: childNamed(style, "w:pPr"),
  run: childNamed(style, "w:rPr"),
});

function look(paragraph: Element, chain: readonly Style[], defaults: Element | null): Look {
  const own = childNamed(paragraph, "w:pPr");
  const runs = [...within(paragraph, ({ name }) => name !== "w:txbxContent")].filter(
    (each) => each.name === "w:r" && textIn(each).trim() !== "",
  );
  const sizes = runs.map((run) => sizeIn(childNamed(run, "w:rPr")));
  const inherited = first(chain, ({ run }) => sizeIn(run)) ?? sizeIn(defaults);
  const bold = first(chain, ({ run }) => isOn(run, "w:b")) ?? false;
  const alignment =
    settingOf(own, "w:jc") ?? first(chain, ({ paragraph: style }) => settingOf(style, "w:jc"));
  return {
    role: roleOf(own, chain),
    size: runs.length > 0 ? Math.max(...sizes.map((size) => size ?? inherited ?? 0)) || null : inherited,
    centred: alignment === "center",
    bold: runs.length > 0 && runs.every((run) => isOn(childNamed(run, "w:rPr"), "w:b") ?? bold),
  };
}

function roleOf(own: Element | null, chain: readonly Style[]): Role | null {
  for (const { name } of chain) {
    const role = ROLES.find(([names]) => names.test(name));
    if (role && role[1] !== "heading") return { kind: role[1] };
    const heading = HEADING.exec(name);
    if (heading) return { kind: "heading", level: levelOf(heading[1]) };
  }
  const outline =
    settingOf(own, "w:outlineLvl") ?? first(chain, ({ paragraph }) => settingOf(paragraph, "w:outlineLvl"));
  return outline !== null && /^[0-8]$/.test(outline) ? { kind: "heading", level: Number(outline) + 1 } : null;
}

const levelOf = (number: string | undefined): number =>
  number === undefined ? 1 : NUMERALS.includes(number) ? NUMERALS.indexOf(number) + 1 : Number(number);

function sizeIn(run: Element | null): number | null {
  const size = Number(settingOf(run, "w:sz"));
  return size > 0 ? size : null;
}

function first<T, R>(list: readonly T[], find: (each: T) => R | null): R | null {
  for (const each of list) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}
