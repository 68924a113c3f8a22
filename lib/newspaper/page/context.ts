import { isAdvertLabel, isPhotoLabel } from "../fields/furniture";
import type { Place } from "../grammar/rule";
import type { Facts } from "./facts";
import { habitsOf, headLevels } from "./habits";
import { sectionsOf } from "./sections";

/** Whether a block is read by the grammar: furniture of fixed wording is told by its wording alone. */
export const isContent = ({ furniture, figures }: Facts) =>
  furniture === null || figures || furniture === "contact" || furniture === "column";

/** An advert has no more blocks. */
const ADVERT_LENGTH = 12;

/** Each block that the grammar reads, `content`, with what stands around it. `facts`: of all blocks of the page. */
export function placesOf(facts: readonly Facts[], content: readonly Facts[]): Place[] {
  const page = habitsOf(content);
  const around = neighbours(facts);
  const sections = sectionsOf(content);
  const levels = headLevels(content, (each) => around.column.has(each));
  return content.map((each, index) => ({
    facts: each,
    above: (n) => content[index - n] ?? null,
    below: (n) => content[index + n] ?? null,
    photoLabel: around.photo.has(each),
    advertLabel: around.advert.has(each),
    nearAdvert: content
      .slice(Math.max(0, index - ADVERT_LENGTH), index)
      .some((other) => around.advert.has(other)),
    columnLabel: around.column.has(each),
    nearFolio: around.folio.has(each),
    atTop: index < 2 && content.slice(0, index).every(({ title }) => title),
    page,
    headLevel: levels[index] ?? 0,
    ...(sections[index] ?? { inLead: false, crowd: false }),
  }));
}

/** Blocks immediately below 图片报道 or 广告, and those beside the folio. */
function neighbours(facts: readonly Facts[]): Record<"photo" | "advert" | "folio" | "column", Set<Facts>> {
  const none = () => new Set<Facts>();
  const found = { photo: none(), advert: none(), folio: none(), column: none() };
  for (const [index, each] of facts.entries()) {
    const [above, below] = [facts[index - 1], facts[index + 1]];
    const isFolio = (other: Facts | undefined) =>
      other?.furniture === "folio" || other?.furniture === "credits";
    if (isFolio(above) || isFolio(below)) found.folio.add(each);
    if (above?.furniture === "column") found.column.add(each);
    if (!above || isContent(above)) continue;
    if (isPhotoLabel(above.text)) found.photo.add(each);
    if (isAdvertLabel(above.text)) found.advert.add(each);
  }
  return found;
}
