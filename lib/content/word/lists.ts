import type { Element } from "../media/xml";
import { type Counter, type Numbered, numPr } from "./numbering";
import type { Styles } from "./styles";
import { childNamed, elementsOf, make, run, settingOf } from "./xml";

interface Item {
  paragraph: Element;
  listId: string;
  level: number;
  numbered: Numbered;
  /** Whether nothing but items of the same list stands between it and the one before. */
  goesOn: boolean;
  isHeading: boolean;
}

/**
 * Writes the numbers of lists that Markdown can't print as they are (一、 （1） A. and those that go on behind other text) as
 * words before their paragraphs; bullets, and figures that count from 1 without a break, stay lists.
 */
export function spellOutNumbers(body: Element, counter: Counter, styles: Styles): void {
  const items = itemsIn(body, counter, styles);
  for (const list of byList(items).values()) {
    const stays = isList(list);
    for (const item of list) {
      if (stays) keep(item);
      else spell(item);
    }
  }
}

function byList(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.listId, [...(groups.get(item.listId) ?? []), item]);
  return groups;
}

function itemsIn(body: Element, counter: Counter, styles: Styles): Item[] {
  const items: Item[] = [];
  let last: { list: string | null; parent: Element | null } = { list: null, parent: null };
  const read = (parent: Element) => {
    for (const child of elementsOf(parent)) {
      if (child.name !== "w:p") {
        read(child);
        continue;
      }
      const own = childNamed(childNamed(child, "w:pPr"), "w:numPr");
      const numbering = own ?? styles.numberingOf(child);
      const listId = settingOf(own, "w:numId") ?? settingOf(numbering, "w:numId");
      const level = Number(settingOf(own, "w:ilvl") ?? settingOf(numbering, "w:ilvl") ?? 0);
      const numbered = listId === null || listId === "0" ? null : counter.next(listId, level);
      if (listId !== null && numbered) {
        const goesOn = last.list === listId && last.parent === parent;
        const isHeading = ["heading", "headline"].includes(styles.lookOf(child).role?.kind ?? "");
        items.push({ paragraph: child, listId, level, numbered, goesOn, isHeading });
      }
      last = { list: numbered ? listId : null, parent };
    }
  };
  read(body);
  return items;
}

function isList(items: readonly Item[]): boolean {
  if (items.some(({ isHeading, numbered }) => isHeading || numbered.form === "else")) return false;
  if (items.every(({ numbered }) => numbered.form === "bullet")) return true;
  const begins = items.filter(({ goesOn }) => !goesOn);
  return begins.length === 1 && items.length > 1 && begins[0]?.numbered.value === 1;
}

function keep({ paragraph, listId, level }: Item): void {
  setNumbering(paragraph, numPr(listId, level));
}

function spell({ paragraph, numbered: { label } }: Item): void {
  setNumbering(paragraph, numPr("0", 0));
  if (label === "") return;
  const gap = /[\w.．)]$/.test(label) ? " " : "";
  const at = paragraph.children.findIndex((child) => child.type === "element" && child.name === "w:pPr");
  paragraph.children.splice(at + 1, 0, run(label + gap));
}

function setNumbering(paragraph: Element, numbering: Element): void {
  const properties = childNamed(paragraph, "w:pPr") ?? make("w:pPr");
  properties.children = [
    ...properties.children.filter((child) => child.type !== "element" || child.name !== "w:numPr"),
    numbering,
  ];
  if (!paragraph.children.includes(properties)) paragraph.children.unshift(properties);
}
