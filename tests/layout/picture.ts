import { randomOf } from "../compose/random";
import { pngOf } from "../unit/grey-png";
import type { SheetPicture } from "./sheet";

/** Dots of a photograph's longer side. */
const DOTS = 120;

/** What stands in place of a photograph: mostly a picture of dots, at times a drawing of areas, or an even run of greys. */
export function pictureHtml(picture: SheetPicture): string {
  const { box, seed } = picture;
  const [x, y, width, height] = box;
  const kind = seed % 5;
  const inner = kind === 3 ? drawing(picture) : kind === 4 ? greys(picture) : photograph(picture);
  return `<div style="left:${x}pt;top:${y}pt;width:${width}pt;height:${height}pt">${inner}</div>`;
}

/** An even run from light to dark, as a photograph of a wall has it. */
function greys(picture: SheetPicture): string {
  const [w, h] = dotsOf(picture);
  return imageOf(w, h, (x, y) => Math.round(220 - (x / w) * 40 - (y / h) * 80));
}

function dotsOf({ box: [, , width, height] }: SheetPicture): [number, number] {
  const scale = DOTS / Math.max(width, height);
  return [Math.max(8, Math.round(width * scale)), Math.max(8, Math.round(height * scale))];
}

/** Light, hills and some grain. */
function photograph(picture: SheetPicture): string {
  const random = randomOf(`picture ${picture.seed}`);
  const [w, h] = dotsOf(picture);
  const waves = Array.from(
    { length: 4 },
    () => [random() * 6, random() * 0.12, 0.3 + random() * 0.5] as const,
  );
  return imageOf(w, h, (x, y) => {
    const behind = waves.filter(
      ([phase, speed, level]) => y / h > level + 0.12 * Math.sin(phase + x * speed),
    ).length;
    return Math.round(Math.max(10, 215 - behind * 42 - (y / h) * 25 + (random() - 0.5) * 26));
  });
}

function imageOf(width: number, height: number, grey: (x: number, y: number) => number): string {
  const data = Buffer.from(pngOf(width, height, grey)).toString("base64");
  return `<img style="width:100%;height:100%;display:block" alt="" src="data:image/png;base64,${data}">`;
}

/** Ground, sun and hills as areas. */
function drawing({ box: [, , width, height], seed }: SheetPicture): string {
  const [w, h] = [Math.max(1, width), Math.max(1, height)];
  const random = randomOf(`drawing ${seed}`);
  const hills = [0.5, 0.65, 0.8].map((level, index) => {
    const peak = w * (0.2 + random() * 0.6);
    const top = h * (level - 0.1 - random() * 0.25);
    const grey = 150 - index * 45;
    return `<path d="M0 ${h}V${h * level}Q${peak} ${top} ${w} ${h * (level + 0.05)}V${h}Z" fill="rgb(${grey},${grey},${grey})"/>`;
  });
  const sun = `<circle cx="${w * (0.2 + random() * 0.6)}" cy="${h * 0.25}" r="${Math.min(w, h) * 0.09}" fill="#fff"/>`;
  return `<svg width="100%" height="100%" viewBox="0 0 ${w} ${h}" preserveAspectRatio="none"><rect width="${w}" height="${h}" fill="#bbb"/>${sun}${hills.join("")}</svg>`;
}
