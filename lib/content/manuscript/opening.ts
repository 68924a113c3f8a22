import type { Paragraph } from "mdast";
import { type ParsedDateline, parseDateline } from "@/lib/newspaper/fields/dateline";
import { trace } from "@/lib/newspaper/source/traced";
import type { Byline, Dateline } from "@/lib/records/byline";
import { wordsOf } from "../markdown/words-of";
import type { Block } from "./blocks";
import { wordsFrom } from "./cut-words";

/** What opens a story's text: 本报聊城讯（记者 高田）. */
interface Opening {
  block: Block;
  dateline: Dateline | null;
  bylines: Byline[];
  used: string;
}

/**
 * The first paragraph without its dateline, where the field says just what is printed; pages show it in the same place.
 * Another opening (据新华社…, 本报记者 高田 寿光报道) stays in the text, and its names sign the story.
 */
export function cutOpening(block: Block): Opening | null {
  if (block.kind !== "text" || block.node.type !== "paragraph") return null;
  const words = wordsOf(block.node);
  const parsed = parseDateline(trace(words, 0, words.length), boldEnds(block.node));
  if (!parsed) return null;
  const used = words.slice(0, parsed.end);
  if (!parsed.dateline || !saysAll(used, parsed.dateline, parsed))
    return { block, dateline: null, bylines: parsed.bylines, used: "" };
  const node = wordsFrom(block.node, parsed.end);
  return {
    block: { ...block, node, text: wordsOf(node).trim() },
    dateline: parsed.dateline,
    bylines: parsed.bylines,
    used,
  };
}

/** Whether a dateline's words are those of its field, but for brackets, marks and the byline. */
function saysAll(
  printed: string,
  { outlet, place, date, kind }: Dateline,
  { words }: ParsedDateline,
): boolean {
  const own = words.reduce((rest, word) => rest.replace(word.text, ""), printed);
  const bare = own.replace(/[\s【】[\]〔〕（）()：:—、，]/g, "");
  return bare === `${outlet}${place ?? ""}${date ?? ""}${kind}`.replace(/\s/g, "");
}

/** Where bold text ends at the beginning of a paragraph: **本报讯** 6月22日. */
function boldEnds({ children }: Paragraph): ReadonlySet<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const child of children) {
    at += wordsOf(child).length;
    if (child.type === "strong") ends.add(at);
  }
  return ends;
}
