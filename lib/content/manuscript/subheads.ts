import type { Heading } from "mdast";
import type { Block } from "./blocks";

/** 小标题 of the text: Markdown's second level is the first below the headline. */
const TOP = 2;
const LOWEST = 6;
/** A bold line that is longer is emphasised text. */
const LONGEST_BOLD = 30;
const ENDS_AS_TEXT = /[。！？；：，、…）)][”’」』]*$/;

/**
 * Makes headings of paragraphs whose style says so, and of short bold lines above text; the highest of them are of the second
 * level.
 */
export function withSubheads(blocks: readonly Block[]): Block[] {
  const styled = blocks.flatMap((block) => styledLevel(block) ?? []);
  const bold = styled.length > 0 ? Math.max(...styled) + 1 : TOP;
  const levels = blocks.map(
    (block, index) => styledLevel(block) ?? (isBoldLine(block, blocks[index + 1]) ? bold : null),
  );
  const highest = Math.min(...levels.flatMap((level) => level ?? []));
  return blocks.map((block, index) => {
    const level = levels[index] ?? null;
    const { node } = block;
    if (level === null || (node.type !== "paragraph" && node.type !== "heading")) return block;
    const depth = depthOf(Math.min(LOWEST, level - highest + TOP));
    return {
      ...block,
      kind: "heading",
      node: { type: "heading", depth, children: withoutBold(node.children) },
    };
  });
}

function styledLevel({ node, look, text }: Block): number | null {
  if (text === "") return null;
  if (node.type === "heading") return node.depth;
  return node.type === "paragraph" && look.role?.kind === "heading" ? look.role.level : null;
}

const isBoldLine = ({ node, kind, text }: Block, below: Block | undefined): boolean =>
  kind === "text" &&
  node.type === "paragraph" &&
  node.children.every(({ type }) => type === "strong") &&
  text.length <= LONGEST_BOLD &&
  !ENDS_AS_TEXT.test(text) &&
  below !== undefined &&
  ["text", "other", "picture"].includes(below.kind);

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;
const depthOf = (level: number): Heading["depth"] => DEPTHS[level - 1] ?? TOP;

/** A heading is bold by itself. */
const withoutBold = (children: Heading["children"]): Heading["children"] =>
  children.flatMap((child) => (child.type === "strong" ? withoutBold(child.children) : [child]));
