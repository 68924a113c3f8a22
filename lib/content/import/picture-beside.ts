import { readdir } from "node:fs/promises";
import path from "node:path";
import type { PageLayout } from "@/lib/layout/model";
import type { SizeKnown } from "@/lib/layout/readers/reading";
import { stemOf } from "./file-stem";
import { kindOfInput } from "./input-kinds";
import { pagePicture } from "./page-picture";

/** The picture from which a recogniser's file was made. */
export interface PictureBeside {
  /** Its file's name. */
  name: string;
  /** Whether it can be decoded to its end, or is so large that it is not tried. */
  sound: boolean;
  width: number;
  height: number;
  picture: () => Promise<Uint8Array | null>;
}

/** The picture beside a recogniser's file that has its name: `A01.png` beside `A01_res.json`; null where there is none. */
export async function pictureBeside(absolute: string): Promise<PictureBeside | null> {
  const folder = path.dirname(absolute);
  const stem = stemOf(absolute);
  const names = await readdir(folder).catch(() => []);
  const found = names.filter(
    (name) => kindOfInput(name) === "picture" && name.replace(/\.[a-z]+$/i, "") === stem,
  );
  const [only] = found;
  if (found.length !== 1 || only === undefined) return null;
  const { isSound } = await import("@/lib/pictures/sharp/facts");
  const { isOverlarge, scanFacts } = await import("@/lib/pictures/sharp/scans");
  const source = path.join(folder, only);
  const facts = await scanFacts({ source, page: 0 });
  if (facts && facts.pages !== 1) return null;
  const { width, height } = facts ?? { width: 0, height: 0 };
  const sound = facts !== null && (isOverlarge(facts) || (await isSound(source)));
  return { name: only, sound, width, height, picture: () => pagePicture(source) };
}

/** Shapes of picture and layout that differ by no more than this share are one. */
const SAME_SHAPE = 0.02;

/** A layout on its picture; null where the picture has another shape and so shows another page, or a part of it. */
export function onPicture(
  layout: PageLayout,
  size: SizeKnown,
  { width, height }: Pick<PictureBeside, "width" | "height">,
): PageLayout | null {
  switch (size) {
    case "known":
      return Math.abs(width / height / (layout.width / layout.height) - 1) <= SAME_SHAPE ? layout : null;
    case "unit-known": {
      const fits = layout.lines.every(
        ({ box: [x, y, wide, high] }) => x + wide <= width && y + high <= height,
      );
      return fits ? { ...layout, width, height } : null;
    }
    case "shape-unknown":
      return stretched(layout, width / layout.width, height / layout.height);
    default:
      return size satisfies never;
  }
}

function stretched(layout: PageLayout, across: number, down: number): PageLayout {
  const box = ([x, y, width, height]: PageLayout["rules"][number]): PageLayout["rules"][number] => [
    x * across,
    y * down,
    width * across,
    height * down,
  ];
  return {
    width: layout.width * across,
    height: layout.height * down,
    lines: layout.lines.map((line) => ({
      ...line,
      box: box(line.box),
      size: line.size * (line.vertical ? across : down),
    })),
    rules: layout.rules.map(box),
    pictures: layout.pictures.map(box),
  };
}
