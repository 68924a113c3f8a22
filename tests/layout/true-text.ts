import type { OrderedPage } from "@/lib/layout/ordered";

/** Type this much larger than the text is a headline's. */
const LARGER = 1.3;

/** The text of a page whose order is known: what a faultless reading of order gives at most. */
export function textOfOrdered({ lines, bodySize }: OrderedPage): string {
  const blocks: string[][] = [];
  for (const { text, opens, size } of lines) {
    if (opens || blocks.length === 0) blocks.push([]);
    const first = blocks.at(-1)?.length === 0;
    blocks.at(-1)?.push(first && size >= bodySize * LARGER ? `# ${text}` : text);
  }
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}
