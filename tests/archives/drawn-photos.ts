import sharp from "sharp";
import { type Random, randomFrom } from "../bench/random";

/** Shapes of photos, in pixels: most lie, some stand, some are square, one is small, one a 长图. */
const SHAPES = [
  [1500, 1000],
  [1600, 900],
  [1500, 1000],
  [900, 1200],
  [1500, 1000],
  [1200, 900],
  [1000, 1000],
  [1500, 1000],
  [1800, 640],
  [1500, 1000],
  [800, 1200],
  [1600, 900],
  [1500, 1000],
  [320, 240],
  [1000, 1000],
  [600, 2400],
] as const;

/** Names under `media/`. */
export const photoName = (number: number): string =>
  `drawn-${String(number % SHAPES.length).padStart(2, "0")}.jpg`;
export const PHOTO_COUNT = SHAPES.length;

/** A landscape that nobody photographed: sky, sun, hills, houses. The same number gives the same picture. */
export async function drawnPhoto(number: number): Promise<Buffer> {
  const [width, height] = SHAPES[number % SHAPES.length] ?? SHAPES[0];
  return sharp(Buffer.from(landscape(width, height, randomFrom(number + 1))))
    .jpeg({ quality: 82 })
    .toBuffer();
}

function landscape(width: number, height: number, random: Random): string {
  const hue = random.below(360);
  const tone = (turn: number, lightness: number) => `hsl(${(hue + turn) % 360} 28% ${lightness}%)`;
  const parts = [
    `<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="${tone(200, 62)}"/><stop offset="1" stop-color="${tone(160, 90)}"/></linearGradient></defs>`,
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
    `<circle cx="${random.below(width)}" cy="${height * 0.22}" r="${Math.min(width, height) * 0.08}" fill="${tone(20, 94)}"/>`,
    ...[0, 1, 2].map((row) =>
      hills(width, height, height * (0.42 + row * 0.16), tone(row * 12, 58 - row * 14), random),
    ),
    ...Array.from({ length: 7 }, () => house(width, height, tone(330, 20 + random.below(60)), random)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join("")}</svg>`;
}

function hills(width: number, height: number, level: number, fill: string, random: Random): string {
  const steps = 6;
  const tops = Array.from({ length: steps + 1 }, (_, at) => {
    const x = Math.round((width * at) / steps);
    return `${x},${Math.round(level + random.below(Math.round(height * 0.12)))}`;
  });
  return `<polygon points="0,${height} ${tops.join(" ")} ${width},${height}" fill="${fill}"/>`;
}

function house(width: number, height: number, fill: string, random: Random): string {
  const unit = Math.min(width, height) / 12;
  const [x, base] = [random.below(width), height * 0.78 + random.below(Math.round(height * 0.18))];
  const roof = `${x},${base - unit} ${x + unit},${base - unit * 1.7} ${x + unit * 2},${base - unit}`;
  return `<rect x="${x}" y="${base - unit}" width="${unit * 2}" height="${unit}" fill="${fill}"/><polygon points="${roof}" fill="hsl(0 0% 24%)"/>`;
}
