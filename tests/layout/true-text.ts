import type { OrderedLine, OrderedPage } from "@/lib/layout/ordered";

/** Type this much larger than the text is a headline's. */
const LARGER = 1.3;
/** Indents of paragraphs, in heights of type. */
const INDENT = [1.3, 2.8] as const;

/**
 * The text of a page whose order is known, as an import writes it: a block a line, headings marked, paragraphs with their indent.
 * It is what a faultless reading of order gives at most.
 */
export function textOfOrdered({ lines, bodySize }: OrderedPage): string {
  const lefts = new Map<number, number>();
  for (const { column, box } of lines) lefts.set(column, Math.min(lefts.get(column) ?? box[0], box[0]));
  const blocks: string[] = [];
  let above: OrderedLine | null = null;
  for (const line of lines) {
    const block = blocks.at(-1);
    if (line.opens || block === undefined || !above)
      blocks.push(beginning(line, bodySize, lefts) + line.text);
    else blocks[blocks.length - 1] = block + link(above.text, line.text) + line.text;
    above = line;
  }
  return `${blocks.join("\n\n")}\n`;
}

function beginning(
  { size, vertical, box, column }: OrderedLine,
  bodySize: number,
  lefts: ReadonlyMap<number, number>,
): string {
  if (size >= bodySize * LARGER) return "# ";
  const indent = (box[0] - (lefts.get(column) ?? box[0])) / size;
  return !vertical && indent >= INDENT[0] && indent <= INDENT[1] ? "　　" : "";
}

/** Latin words that a line's end parts. */
const link = (above: string, below: string): string =>
  /[A-Za-z,.;:]$/.test(above) && /^[A-Za-z]/.test(below) ? " " : "";
