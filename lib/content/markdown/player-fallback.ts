import type { Element, ElementContent, Root } from "hast";
import { visitElements } from "@/lib/elements";
import { excerpt, type Finding, startOf } from "./finding";
import { type Dropped, textOf } from "./html-parts";

/** Shown by the browser's own player. */
const PLAYED = ["video", "audio"];
/** What a player reads of them; all else is for browsers without one. */
const OF_PLAYER = ["source", "track"];

/** Takes out of the videos and sounds of a tree, in place, what stands there for browsers that can't play any. */
export function dropFallbacks(tree: Root): Dropped[] {
  const dropped: Dropped[] = [];
  visitElements(tree, (element) => {
    if (PLAYED.includes(element.tagName)) dropped.push(...dropFallback(element));
  });
  return dropped;
}

function dropFallback(player: Element): Dropped[] {
  const isOfPlayer = (node: ElementContent) => node.type === "element" && OF_PLAYER.includes(node.tagName);
  const fallback: Element = { ...player, children: player.children.filter((node) => !isOfPlayer(node)) };
  player.children = player.children.filter(isOfPlayer);
  return fallbackOf(fallback);
}

/** More than browsers are told that can't play a file: an end that was put too far down. Characters. */
const MOST_FALLBACK = 60;

/** What stands in an element for browsers that can't show it, as dropped, if it has words. */
export function fallbackOf(element: Element): Dropped[] {
  const parts = element.children.filter((child) => child.type === "element");
  const words = textOf(element).trim() || (parts[0] ? `<${parts[0].tagName}>` : "");
  if (words === "") return [];
  const tag = `<${element.tagName}>`;
  const at = startOf(element);
  const told = `${tag} 里面的“${excerpt(words)}”没有发布`;
  const finding: Finding =
    words.length > MOST_FALLBACK
      ? {
          severity: "error",
          rule: "text-in-player",
          at,
          message: `${told}：到 </${element.tagName}> 为止都算在 ${tag} 里面`,
          cure: `要发布的文字移到 ${tag} 外面`,
        }
      : {
          severity: "warning",
          rule: "dropped-html",
          at,
          message: `${told}：只有放不了的浏览器才显示它`,
          cure: `删去它；说明写在 ${tag} 的 title="…" 里，或另起一段`,
        };
  return [{ finding, element }];
}
