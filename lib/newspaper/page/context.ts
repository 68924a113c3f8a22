import { isAdvertLabel, isPhotoLabel } from "../fields/furniture";
import type { BlockFacts } from "./facts";
import { habitsOf, headLevels, type PageHabits } from "./habits";
import type { PaperHabits } from "./paper-habits";
import { sectionsOf } from "./sections";

/** A block with what stands around it, furniture left out. */
export interface BlockInContext {
  facts: BlockFacts;
  /** The n-th block above; the first is 1. */
  above(n: number): BlockFacts | null;
  /** The n-th block below; the first is 1. */
  below(n: number): BlockFacts | null;
  /** 图片报道 stands above: a photo by itself follows. */
  photoLabel: boolean;
  /** 简讯, 短波 stands above: a brief follows. */
  columnLabel: boolean;
  /** 广告 stands above: an advert follows. */
  advertLabel: boolean;
  /** 广告 stands not far above. */
  nearAdvert: boolean;
  /** A folio line of the page stands immediately above or below. */
  nearFolio: boolean;
  /** Nothing of a story stands above. */
  atTop: boolean;
  page: PageHabits;
  /** Level of the nearest heading above, or here, that surely heads a story; 0 where there is none. */
  headLevel: number;
  /** In the page's lead, or in a story with a kicker or a deck: only such stories are long enough for 小标题. */
  inLead: boolean;
  /** More titles without bylines stand about it than a story has 小标题. */
  crowd: boolean;
}

/** Whether a block is read by the grammar. Furniture of fixed wording is not: its wording decides alone. */
export const isContent = ({ furniture, figures }: BlockFacts) =>
  furniture === null || figures || furniture === "contact" || furniture === "column";

/** How many blocks below the label 广告 may still belong to the advert. */
const ADVERT_LENGTH = 12;

/**
 * Each block that the grammar reads, `content`, with what stands around it. `facts`: of all blocks of the page; `paper`: what
 * is known of it.
 */
export function inContext(
  facts: readonly BlockFacts[],
  content: readonly BlockFacts[],
  paper: PaperHabits | null,
): BlockInContext[] {
  const page = habitsOf(content, paper);
  const around = neighbours(facts);
  const sections = sectionsOf(content);
  const levels = headLevels(content, (each) => around.column.has(each));
  return content.map((each, index) => ({
    facts: each,
    above: neighbourOf(content, index, -1),
    below: neighbourOf(content, index, 1),
    photoLabel: around.photo.has(each),
    advertLabel: around.advert.has(each),
    nearAdvert:
      around.advert.size > 0 &&
      content.slice(Math.max(0, index - ADVERT_LENGTH), index).some((other) => around.advert.has(other)),
    columnLabel: around.column.has(each),
    nearFolio: around.folio.has(each),
    atTop: index < 2 && content.slice(0, index).every(({ title }) => title),
    page,
    headLevel: levels[index] ?? 0,
    inLead: sections[index]?.inLead ?? false,
    crowd: sections[index]?.crowd ?? false,
  }));
}

/** The n-th block from one, up (`side` -1) or down (1). */
const neighbourOf =
  (content: readonly BlockFacts[], index: number, side: -1 | 1) =>
  (n: number): BlockFacts | null =>
    content[index + side * n] ?? null;

/** Whether a text below a title is all that stands below it: another title, or a line of the page's own, follows. */
const isAlone = (text: BlockFacts, next: BlockFacts | undefined): boolean =>
  !text.title && text.complete && (!next || next.title || !isContent(next));

const isFolio = (facts: BlockFacts | undefined) =>
  facts?.furniture === "folio" || facts?.furniture === "credits";

/** Blocks immediately below 图片报道 or 广告, and those beside the folio. */
function neighbours(
  facts: readonly BlockFacts[],
): Record<"photo" | "advert" | "folio" | "column", Set<BlockFacts>> {
  const none = () => new Set<BlockFacts>();
  const found = { photo: none(), advert: none(), folio: none(), column: none() };
  for (const [index, each] of facts.entries()) {
    const [above, below] = [facts[index - 1], facts[index + 1]];
    if (isFolio(above) || isFolio(below)) found.folio.add(each);
    if (above?.furniture === "column") found.column.add(each);
    if (!above || isContent(above)) continue;
    if (isPhotoLabel(above.text)) {
      found.photo.add(each);
      const [told, next] = [facts[index + 1], facts[index + 2]];
      if (each.title && told && isAlone(told, next)) found.photo.add(told);
    }
    if (isAdvertLabel(above.text)) found.advert.add(each);
  }
  return found;
}
