import type { Root } from "hast";
import type { PictureView } from "../pictures/picture";
import { withEnlarging } from "./enlarging";
import { withFigures } from "./figures";
import { withPlayers } from "./players";
import { withVideoCards } from "./video-cards";

/** An editor's text as pages show it: first what has a row to itself, then what each picture and player is. `eager`: see `withFigures`. */
export function richTree(tree: Root, eager: boolean, pictures: Readonly<Record<string, PictureView>>): Root {
  const figures = withFigures(tree, eager, (src) => pictures[src]?.wide ?? false);
  const players = withPlayers(withVideoCards(figures), pictures);
  return withEnlarging(players, (src) => pictures[src]?.whole ?? src);
}
