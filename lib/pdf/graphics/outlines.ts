import type { Drawn } from "../reading/drawn";

/** Sides of a character's outline, in points. */
const SMALLEST = 2;
const LARGEST = 200;

/** How many filled areas there are of the size of characters: type that was turned into outlines (转曲), or drawings. */
export const outlinesIn = ({ objects }: Drawn): number =>
  objects.filter(
    (object) =>
      object.kind === "path" &&
      object.filled &&
      Math.max(object.box[2], object.box[3]) <= LARGEST &&
      Math.min(object.box[2], object.box[3]) >= SMALLEST &&
      (object.strokes.length === 0 ||
        object.strokes.some(({ isCurve }) => isCurve) ||
        object.strokes.length > 8),
  ).length;
