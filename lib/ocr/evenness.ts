import { cut, type Grey, turnedBy } from "./grey";
import { skewOf } from "./skew";

/**
 * By how much the parts of a page lie otherwise than each other, in degrees: the lines of its upper and lower half, the edges of its columns
 * in the left and the right half. On a flat page all are alike; on one photographed from aside they fan out.
 */
export function unevenness(picture: Grey): number {
  return Math.max(halvesApart(picture), halvesApart(turnedBy(picture, 90)));
}

function halvesApart(picture: Grey): number {
  const { width, height } = picture;
  const half = Math.floor(height / 2);
  const [upper, lower] = [
    skewOf(cut(picture, 0, 0, width, half)),
    skewOf(cut(picture, 0, half, width, half)),
  ];
  return Math.abs(upper - lower);
}
