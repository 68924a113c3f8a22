import type { Root } from "mdast";
import { type Position, positionAt } from "@/lib/records/problem";
import { excerpt, type Finding, startOf } from "./finding";
import { type Foreign, SURE } from "./foreign";
import { DOUBTFUL } from "./foreign-doubtful";
import { spanOf, walk } from "./walk";

/**
 * Marks of other programs that would be printed as they stand, and what Markdown did not take for what it looks like.
 * `breaks`: line breaks behind sentences in paragraphs that were left whole.
 */
export function residue(source: string, tree: Root, breaks: readonly Position[]): Finding[] {
  const isText = textPlaces(source, tree);
  const taken = new Set<number>();
  const findings = [...breaks.map(leftBreak), ...sizesInWords(tree)];
  for (const foreign of [...SURE, ...DOUBTFUL])
    for (const found of source.matchAll(foreign.pattern)) {
      const { index } = found;
      if (!isText[index] || source.charAt(index - 1) === "\\" || taken.has(index)) continue;
      if (foreign.behind && !foreign.behind.test(lineBefore(source, index))) continue;
      // What one rule has named another need not name again: `{% raw %} {{ a }} {% endraw %}`.
      for (let at = index; at < index + found[0].length; at++) taken.add(at);
      findings.push(findingOf(foreign, found, positionAt(source, index)));
    }
  return findings;
}

const lineBefore = (source: string, index: number): string =>
  source.slice(source.lastIndexOf("\n", index - 1) + 1, index);

function findingOf(
  { rule, severity, message, cure }: Foreign,
  found: RegExpMatchArray,
  at: Position,
): Finding {
  const shown = excerpt(found[0], 30);
  return { severity, rule, at, message: message(shown), cure: cure(found) };
}

/** Where text stands that is no code, no HTML and no address. */
function textPlaces(source: string, tree: Root): Uint8Array {
  const isText = new Uint8Array(source.length);
  walk(tree, (node) => {
    if (node.type !== "text") return;
    const { start, end } = spanOf(node);
    isText.fill(1, start, end);
  });
  return isText;
}

const leftBreak = (at: Position): Finding => ({
  severity: "warning",
  rule: "line-break",
  at,
  message: "这里换了一行，但没有空行，上下两行仍是一段",
  cure: "另起一段的，空一行；不另起的，把这一段接成一行",
});

/** `![图|300](…)`: readers who hear pages would hear the size. */
function sizesInWords(tree: Root): Finding[] {
  const findings: Finding[] = [];
  walk(tree, (node) => {
    const size = node.type === "image" ? /\|\s*\d+(?:x\d+)?\s*$/.exec(node.alt ?? "")?.[0] : undefined;
    if (node.type === "image" && size)
      findings.push({
        severity: "warning",
        rule: "size-in-alt",
        at: startOf(node),
        message: `图片内容里的“${size.trim()}”是别的程序的图片大小写法`,
        cure: `大小由程序定，写成 ![${(node.alt ?? "").slice(0, -size.length)}](${node.url})`,
      });
  });
  return findings;
}
