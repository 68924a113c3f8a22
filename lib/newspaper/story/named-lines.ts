import { beginsWith } from "../source/text";
import type { Classified } from "./assemble";

/** Whether an anchor is the beginning of a line of which it is in doubt whether it begins a story. */
export const mayOpen = (blocks: readonly Classified[], anchor: string): boolean =>
  blocks.some(({ facts, verdict }) => verdict.doubt?.otherwise === "opens" && beginsWith(facts.text, anchor));

/**
 * The blocks with the named lines as what they were not taken for: 小标题, or text. `named`: the anchors of such lines, of
 * which that is in doubt, or that look like titles.
 */
export function asText(
  blocks: readonly Classified[],
  anchors: readonly string[],
): { blocks: readonly Classified[]; named: Set<string> } {
  const named = new Set<string>();
  if (anchors.length === 0) return { blocks, named };
  const changed = blocks.map((each): Classified => {
    const { facts, verdict } = each;
    if (verdict.opens || verdict.pends || facts.block.label.is) return each;
    const rival = verdict.doubt?.rival;
    const isTitle = rival === "subhead" || (verdict.class === "paragraph" && facts.title);
    // A 小标题 beyond doubt is what the entry wants.
    const kept = verdict.class === "subhead" ? ("subhead" as const) : null;
    const otherwise = isTitle ? "subhead" : rival === "paragraph" ? "paragraph" : kept;
    if (!otherwise) return each;
    const own = anchors.filter((anchor) => beginsWith(facts.text, anchor));
    for (const anchor of own) named.add(anchor);
    return own.length === 0 ? each : { facts, verdict: { class: otherwise, rule: "joins" } };
  });
  return { blocks: changed, named };
}
