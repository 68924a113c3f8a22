/** What is looked at of a node of a Markdown tree. */
interface Node {
  type: string;
  identifier?: string;
  url?: string;
  title?: string | null;
  children?: readonly Node[];
  position?: { start: { line: number } };
}

/** By so much a story's HTML may be longer than its Markdown. Characters. */
const MAX_GROWTH = 500_000;
/** What a cell that was not written takes, roughly. */
const EMPTY_CELL = "<td></td>".length;

/**
 * The line of the first reference or table with which the HTML becomes far longer than the text: each reference to a
 * definition repeats its address and title, and every row of a table has as many cells as its head. null where none does.
 */
export function tooMuchGrowthLine(tree: Node): number | null {
  const nodes = inOrder(tree);
  const lengths = new Map<string, number>();
  for (const { type, identifier = "", url = "", title } of nodes)
    if (type === "definition" && !lengths.has(identifier))
      lengths.set(identifier, url.length + (title?.length ?? 0));
  let growth = 0;
  for (const node of nodes) {
    growth += growthOf(node, lengths);
    if (growth > MAX_GROWTH) return node.position?.start.line ?? 1;
  }
  return null;
}

function growthOf(node: Node, lengths: ReadonlyMap<string, number>): number {
  if (node.type === "linkReference" || node.type === "imageReference")
    return lengths.get(node.identifier ?? "") ?? 0;
  if (node.type !== "table") return 0;
  const [head, ...rows] = node.children ?? [];
  const columns = head?.children?.length ?? 0;
  const missing = rows.map((row) => Math.max(0, columns - (row.children?.length ?? 0)));
  return missing.reduce((sum, count) => sum + count, 0) * EMPTY_CELL;
}

/** All nodes, in the order of the text. Not recursive: trees may be deep. */
function inOrder(tree: Node): Node[] {
  const found: Node[] = [];
  const waiting: Node[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    for (const child of [...(node.children ?? [])].reverse()) waiting.push(child);
  }
  return found;
}
