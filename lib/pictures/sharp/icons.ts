import sharp from "sharp";

/** The density at which a unit of a drawing is a pixel. Dots an inch. */
const UNSCALED_DENSITY = 72;
const TRANSPARENT = "#0000";

export interface IconForm {
  /** Width and height; pixels. */
  side: number;
  /** Of the side: the rest is a margin all around. */
  scale: number;
  /** Fills the margin, and what is transparent; without it both stay transparent. */
  background?: string;
}

/** A square picture, or drawing, as the PNG of an icon, its proportions as they are. */
export async function drawIcon(source: Uint8Array, { side, scale, background }: IconForm): Promise<Buffer> {
  const inner = Math.round(side * scale);
  const before = Math.floor((side - inner) / 2);
  const after = side - inner - before;
  const { width } = await sharp(source).metadata();
  // A drawing is drawn at the size that is wanted: larger ones would take memory, smaller ones would be blurred.
  const drawn = sharp(source, { density: (UNSCALED_DENSITY * inner) / width })
    .resize(inner, inner, { fit: "contain", background: TRANSPARENT })
    .extend({
      top: before,
      bottom: after,
      left: before,
      right: after,
      background: background ?? TRANSPARENT,
    });
  return (background ? drawn.flatten({ background }) : drawn).png({ compressionLevel: 9 }).toBuffer();
}

/** The colour at the upper left corner, as `#rrggbb`; null where the picture is not opaque there. */
export async function cornerColour(source: Uint8Array): Promise<string | null> {
  const { data } = await sharp(source).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  if (data[3] !== 255) return null;
  return `#${data.subarray(0, 3).toString("hex")}`;
}
