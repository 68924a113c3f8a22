import type { Html, Root } from "mdast";
import { walk } from "./walk";

/** Comments, and the tags of what plays a file: `<video src="…" />`, `</iframe>`. */
const TAG = /<!--[\s\S]*?-->|<(\/?)(video|audio|iframe)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;

interface Tag {
  node: Html;
  name: string;
  /** Where it ends in the node's value. */
  end: number;
  closes: boolean;
  /** Names its file itself, so that nothing in it is needed. */
  whole: boolean;
}

/**
 * Closes players, in place, behind their first tag where an editor has not (`<video src="…" />`, which HTML does not take for
 * closed): all of the text that follows would be inside.
 */
export function closePlayers(tree: Root): void {
  const tags: Tag[] = [];
  walk(tree, (node) => {
    if (node.type === "html") tags.push(...tagsOf(node));
    return undefined;
  });
  const open = tags.filter((tag, index) => tag.whole && !isClosed(tag, tags.slice(index + 1)));
  // From the end, so that the places before stay.
  for (const { node, name, end } of open.reverse())
    node.value = `${node.value.slice(0, end)}</${name}>${node.value.slice(end)}`;
}

function tagsOf(node: Html): Tag[] {
  return [...node.value.matchAll(TAG)].flatMap(({ 0: tag, 1: slash, 2: name, 3: attributes = "", index }) =>
    name === undefined
      ? []
      : {
          node,
          name: name.toLowerCase(),
          end: index + tag.length,
          closes: slash === "/",
          whole: slash === "" && /\ssrc\s*=/i.test(attributes),
        },
  );
}

/** Whether of the tags that follow the next of its name closes it. */
const isClosed = ({ name }: Tag, following: readonly Tag[]): boolean =>
  following.find((tag) => tag.name === name)?.closes ?? false;
