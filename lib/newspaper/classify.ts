import { RULES } from "./rules";
import type { Block, BlockClass, RawBlock } from "./types";

/** Says of every block what it is, and by which rule; from the top of the page down. */
export function classify(blocks: readonly RawBlock[]): Block[] {
  const above: BlockClass[] = [];
  return blocks.map((block, index) => {
    const rule = RULES.find((each) => each.test(block, { blocks, index, above }));
    if (!rule) throw new Error("The last rule takes every block");
    above.push(rule.class);
    return { ...block, class: rule.class, rule: rule.name };
  });
}
