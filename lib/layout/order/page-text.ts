import type { PrintedBlock } from "./printed-block";

/** The page's text: its blocks with a blank line between. Nothing is escaped: a page's file is read as it was printed. */
export const pageText = (blocks: readonly PrintedBlock[]): string =>
  blocks.length === 0
    ? ""
    : `${blocks.map((block, index) => (index === 0 || block.goesOn ? "" : "\n\n") + blockText(block)).join("")}\n`;

function blockText({ lines, heading, bold, indented }: PrintedBlock): string {
  const text = lines.map(({ line, link }) => link + line.line.text).join("");
  if (heading > 0) return `${"#".repeat(heading)} ${text}`;
  if (bold) return `**${text}**`;
  return (indented ? "　　" : "") + text;
}
