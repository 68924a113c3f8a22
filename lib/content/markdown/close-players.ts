import type { Html, Root } from "mdast";
import { walk } from "./walk";

/** Comments, and the tags of what plays a file: `<video src="…" />`, `</iframe>`, `<source src="…">`. */
const TAG =
  /<!--[\s\S]*?-->|<(\/?)(video|audio|iframe|source|track)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
/** What may stand between a player's tags. */
const OF_PLAYER = /^(?:source|track)$/;

interface Tag {
  node: Html;
  name: string;
  /** Where it ends in the node's value. */
  end: number;
  closes: boolean;
}

/**
 * Closes players, in place, where an editor has not (`<video src="…" />`, which HTML does not take for closed): behind their first tag, or the
 * last of their sources. All of the text that follows would be inside.
 */
export function closePlayers(tree: Root): void {
  const tags: Tag[] = [];
  walk(tree, (node) => {
    if (node.type === "html") tags.push(...tagsOf(node));
    return undefined;
  });
  // From the end, so that the places before stay.
  for (const [index, tag] of [...tags.entries()].reverse()) {
    if (tag.closes || OF_PLAYER.test(tag.name) || isClosed(tag, tags, index)) continue;
    const { node, end } = lastSource(tags, index) ?? tag;
    node.value = `${node.value.slice(0, end)}</${tag.name}>${node.value.slice(end)}`;
  }
}

function tagsOf(node: Html): Tag[] {
  return [...node.value.matchAll(TAG)].flatMap(({ 0: tag, 1: slash, 2: name, index }) =>
    name === undefined
      ? []
      : { node, name: name.toLowerCase(), end: index + tag.length, closes: slash === "/" },
  );
}

/** Whether the next tag of its name closes it. */
function isClosed({ name }: Tag, tags: readonly Tag[], index: number): boolean {
  for (let next = index + 1; next < tags.length; next++)
    if (tags[next]?.name === name) return tags[next]?.closes ?? false;
  return false;
}

/** The last of the sources that follow a player in its piece of HTML. */
function lastSource(tags: readonly Tag[], index: number): Tag | null {
  let last: Tag | null = null;
  for (let next = index + 1; next < tags.length; next++) {
    const tag = tags[next];
    if (!tag || tag.node !== tags[index]?.node || !OF_PLAYER.test(tag.name)) break;
    last = tag;
  }
  return last;
}
