import { largestPage } from "./page-variants";
import { type Original, PICTURES, type Size, type Variant } from "./variants";

/**
 * A printed page's picture as an image of the IIIF Image API 3.0, compliance level 0: files alone, nothing is computed when a viewer
 * asks. They lie where the API wants them: `{folder}/{region}/{size}/{rotation}/{quality}.{format}`.
 */

/** Width and height of a tile. Few files matter more than few bytes: a broadsheet has some twenty. Pixels. */
const TILE = 1024;

/** What a picture's files are called after: the folder that its `info.json` names, without the site's address. */
export const imagePath = ({ hash }: Original): string => `${PICTURES}/${hash}`;

/** 1, 2, 4 …: until the whole picture fits into one tile, and half of that for thumbnails. */
function scaleFactors({ width, height }: Size): number[] {
  const factors = [1];
  while (Math.max(width, height) / (factors.at(-1) ?? 1) > TILE) factors.push(2 ** factors.length);
  return [...factors, 2 ** factors.length];
}

const scaled = ({ width, height }: Size, factor: number): Size => ({
  width: Math.ceil(width / factor),
  height: Math.ceil(height / factor),
});

/** The sizes in which the whole picture is there, the smallest first; besides them `max`, its largest. */
const sizesOf = (largest: Size): Size[] =>
  scaleFactors(largest)
    .slice(1)
    .map((factor) => scaled(largest, factor))
    .reverse();

/** Every file of pixels. A tile that would show the whole picture is one of its sizes. */
export function tilesOf(original: Original): Variant[] {
  const largest = largestPage(original);
  const named = (region: string, size: string): string => `${original.hash}/${region}/${size}/0/default.jpg`;
  const whole = (size: string, { width, height }: Size): Variant => ({
    format: "jpg",
    name: named("full", size),
    width,
    height,
  });
  const tiles = scaleFactors(largest).flatMap((factor) =>
    regionsOf(largest, TILE * factor).map((region): Variant => {
      const size = scaled(region, factor);
      const { left, top, width, height } = region;
      const name = named([left, top, width, height].join(","), sizeName(size));
      return { format: "jpg", name, ...size, region };
    }),
  );
  return [whole("max", largest), ...sizesOf(largest).map((size) => whole(sizeName(size), size)), ...tiles];
}

const sizeName = ({ width, height }: Size): string => `${width},${height}`;

/** A picture cut into squares, those at its right and lower edges smaller; none where one would be all of it. */
function regionsOf({ width, height }: Size, side: number): Required<Variant>["region"][] {
  if (side >= width && side >= height) return [];
  const steps = (length: number) =>
    Array.from({ length: Math.ceil(length / side) }, (_, step) => step * side);
  return steps(height).flatMap((top) =>
    steps(width).map((left) => ({
      left,
      top,
      width: Math.min(side, width - left),
      height: Math.min(side, height - top),
    })),
  );
}

/** The address of the whole picture in one size: at its largest, or at the smallest. `image`: the image's own address. */
export function wholeImage(
  original: Original,
  image: string,
  which: "largest" | "smallest",
): Size & { url: string } {
  const largest = largestPage(original);
  const [smallest = largest] = sizesOf(largest);
  const size = which === "largest" ? largest : smallest;
  const name = which === "largest" ? "max" : sizeName(size);
  return { ...size, url: `${image}/full/${name}/0/default.jpg` };
}

/** What `info.json` says of an image. `image`: its own address. */
export function imageInfo(original: Original, image: string): object {
  const largest = largestPage(original);
  return {
    "@context": "http://iiif.io/api/image/3/context.json",
    id: image,
    type: "ImageService3",
    protocol: "http://iiif.io/api/image",
    profile: "level0",
    ...largest,
    sizes: sizesOf(largest),
    tiles: [{ width: TILE, scaleFactors: scaleFactors(largest) }],
  };
}
