import { type BlockFacts, isText } from "./facts";
import { heads } from "./habits";

/** What the stretch of the page in which a block stands, from one sure headline to the next, says of the titles in it. */
interface PageSection {
  inLead: boolean;
  crowd: boolean;
}

/** Stories with more 小标题 than this are rare. */
const MAX_SUBHEADS = 4;

/** The section of each block. */
export function sectionsOf(content: readonly BlockFacts[]): PageSection[] {
  const first = content.findIndex(({ title, byline }) => title && !byline?.sure);
  const starts = content.flatMap((_, index) => (heads(content, index) || index === first ? [index] : []));
  const sections: PageSection[] = [];
  for (const [n, start] of [-1, ...starts].entries()) {
    const end = starts[n] ?? content.length;
    let titles = 0;
    for (let index = start + 1; index < end; index += 1) {
      const [each, below] = [content[index], content[index + 1]];
      if (each && below && isTitle(each) && each.block.heading > 0 && isText(below)) titles += 1;
    }
    const section = {
      inLead: n <= 1 || isRich(content, start),
      crowd: titles > MAX_SUBHEADS,
    };
    for (let index = Math.max(start, 0); index < end; index += 1) sections[index] = section;
  }
  return sections;
}

const isTitle = ({ title, byline }: BlockFacts) => title && !byline?.sure;

/** Whether the headline has a kicker above or a deck below. */
function isRich(content: readonly BlockFacts[], start: number): boolean {
  const [above, below] = [content[start - 1], content[start + 1]];
  const kicker = above !== undefined && isTitle(above) && !heads(content, start - 1);
  return kicker || (below !== undefined && isTitle(below));
}
