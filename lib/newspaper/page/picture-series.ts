import { creditStart } from "../fields/photo-credit";
import type { BlockInContext } from "./context";
import type { BlockFacts } from "./facts";

const ARROW = /^[▲▼◀▶△▽◄►]/;
/** ①…, ②… of several pictures. */
const NUMBER = /^[①-⑳]/;
/** So far above and below arrows that point elsewhere are looked for. */
const SERIES = 4;

/** △ before each of several briefs is a bullet; ▲ before one text points at a picture, and so do ▲ and ▼ by turns. */
export function isItem({ text }: BlockFacts, above: Neighbour, below: Neighbour): boolean {
  const [bullet = ""] = ARROW.exec(text) ?? [];
  // ▲… 通讯员 黎小满/摄: each of a series of pictures.
  if (bullet === "" || creditStart(text) !== null) return false;
  return (
    [above(1), below(1)].some((other) => other?.text.startsWith(bullet)) &&
    !pointsElsewhere(bullet, above, below) &&
    !isBesideCaption(ARROW, above, below)
  );
}

/** ②…: with its photographer at the end, or in a series beside another caption or the photographer of all. */
export const isNumberedPicture = ({ text }: BlockFacts, above: Neighbour, below: Neighbour): boolean =>
  NUMBER.test(text) &&
  text.length <= 80 &&
  (creditStart(text, true) !== null || isBesideCaption(NUMBER, above, below));

/** Whether what stands next to a series of lines that begin alike speaks of pictures. */
const isBesideCaption = (series: RegExp, ...sides: readonly Neighbour[]): boolean =>
  sides.some((side) => {
    for (let n = 1; n <= SERIES; n += 1) {
      const facts = side(n);
      if (!facts || !series.test(facts.text)) return facts?.caption != null && !facts.block.listed;
    }
    return false;
  });

type Neighbour = BlockInContext["above"];

/** Whether a line of the same series has another arrow. */
const pointsElsewhere = (bullet: string, ...sides: readonly Neighbour[]): boolean =>
  sides.some((side) => {
    for (let n = 1; n <= SERIES; n += 1) {
      const [arrow = ""] = ARROW.exec(side(n)?.text ?? "") ?? [];
      if (arrow === "") return false;
      if (arrow !== bullet) return true;
    }
    return false;
  });
