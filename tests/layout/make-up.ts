import type { Part } from "../compose/parts";
import { randomOf } from "../compose/random";
import type { Random } from "./chance";
import type { Design } from "./design";
import { type Piece, withMore } from "./material";
import type { NextBlock } from "./set-body";
import { type SetStory, setStory } from "./set-story";
import { areaOf, build, type Ground, type Node } from "./tree";

/** Ways in which a story is set over the same columns while a page is made up. */
const WAYS = 3;
/** Trees tried for a zone. */
const TRIES = 14;
/** Spare paragraphs tried for the room that is left below a story. */
const FITTED = 12;

/** Grounds for a zone's columns, one a way. Stories that are filled change in `pieces`, by paragraphs that are taken from `spare`. */
export function groundsOf(
  name: string,
  design: Design,
  columnWidth: number,
  pieces: Piece[],
  spare: Part[],
  next: NextBlock,
): (way: number) => Ground {
  const sets = new Map<string, SetStory>();
  const again = new Map<SetStory, (piece: Piece) => SetStory>();
  const set = (piece: number, columns: number, way: number) => {
    const key = `${piece}/${columns}/${way % WAYS}`;
    const width = columns * columnWidth + (columns - 1) * design.gutter;
    const place = { width, columnWidth, leads: piece === 0 };
    const setOnce = (known: Piece) => setStory(known, design, place, randomOf(`${name}/${key}`), next);
    const known = pieces[piece];
    if (!known) throw new Error(`no piece ${piece}`);
    const own = sets.get(key) ?? setOnce(known);
    sets.set(key, own);
    again.set(own, setOnce);
    return own;
  };
  const filled = (piece: number, first: SetStory, height: number) => {
    const setOnce = again.get(first);
    let best = first;
    for (let known = pieces[piece]; setOnce && known; known = pieces[piece]) {
      if (height - best.height < 2 * design.leading) break;
      const fitting = spare.slice(-FITTED).find((part) => {
        const longer = known && withMore(known, [part]);
        if (!longer) return false;
        const own = setOnce(longer);
        if (own.height > height) return false;
        best = own;
        pieces[piece] = longer;
        return true;
      });
      if (!fitting) break;
      spare.splice(spare.indexOf(fitting), 1);
    }
    return best;
  };
  return (way) => ({
    columnWidth,
    gutter: design.gutter,
    gap: design.separators === "rules" ? 16 : 20,
    least: 4 * design.leading,
    most: design.height * 0.62,
    set: (piece, columns) => set(piece, columns, way + piece),
    filled,
  });
}

/** The tree of the first pieces that fills a height best; null where not one fits. */
export function fill(
  pieces: readonly number[],
  columns: number,
  height: number,
  groundOf: (way: number) => Ground,
  random: Random,
): { node: Node; ground: Ground } | null {
  const usual = groundOf(0);
  const width = columns * (usual.columnWidth + usual.gutter);
  let sum = 0;
  const fitting = pieces.filter((piece) => {
    const area = areaOf(piece, columns, usual);
    const fits = sum + area < width * height * 0.97;
    if (fits) sum += area;
    return fits;
  });
  for (let count = fitting.length; count > 0; count -= 1) {
    let best: { node: Node; ground: Ground } | null = null;
    for (let each = 0; each < TRIES; each += 1) {
      const ground = groundOf(each);
      const node = build(fitting.slice(0, count), columns, ground, random);
      const better = !best || node.waste < best.node.waste;
      if (node.height <= height && better) best = { node, ground };
    }
    if (best) return best;
  }
  return null;
}
