import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { EncodedCache } from "@/lib/pictures/encoded-cache";
import type { IconForm } from "@/lib/pictures/sharp/icons";
import type { Content } from "@/lib/records/content";
import { PAPER } from "@/lib/site/frame/colours";
import { contentHash } from "../manifest/manifest";
import type { SiteFile } from "../manifest/site-file";

interface IconSource {
  kind: "svg" | "png";
  /** Absolute path. */
  file: string;
}

/** The picture that all icons are made of: the paper's own, or one that fits any paper. */
export const iconSource = (root: string, contentDir: string, own: Content["icon"]): IconSource =>
  own
    ? { kind: own, file: path.join(contentDir, `icon.${own}`) }
    : { kind: "svg", file: path.join(root, "public", "icon.svg") };

/** To be changed when icons are drawn or kept otherwise: those in the cache are then drawn anew. */
const DRAWING_VERSION = "2";
/** Where the drawing itself lies on the site. */
const DRAWING_FILE = "icon.svg";
const FAVICON = "favicon.ico";
/** Width and height of the favicon. Pixels. */
const FAVICON_SIDE = 32;

/** A maskable icon is cut to a circle of four fifths of its side: a square's corners reach further than most drawings do. */
const WITHIN_MASK = { opaque: 0.8, transparent: 0.6 };
/** How much of iOS's opaque square a drawing fills: a transparent one has a margin. */
const ON_TILE = { opaque: 1, transparent: 0.8 };

/** The site's icons under the names that pages and the web app manifest lead to, made once for each source. */
export async function iconFiles({
  kind,
  file,
  cacheDir,
}: IconSource & { cacheDir: string }): Promise<SiteFile[]> {
  const source = await readFile(file);
  const folder = path.join(
    cacheDir,
    "icons",
    contentHash(`${DRAWING_VERSION} ${kind} ${contentHash(source)}`),
  );
  const cache = new EncodedCache(folder);
  const drawing = kind === "svg" ? [{ path: DRAWING_FILE, content: source }] : [];
  let forms: ReturnType<typeof formsOf> | undefined;
  // The drawing is looked at only where an icon is missing: it is decoded for that.
  const drawn = async (name: IconName) => {
    forms ??= formsOf(source);
    return draw(source, name, (await forms)[name]);
  };
  const made = await Promise.all(
    ICONS.map(async (name) => ({ path: name, content: await cached(cache, name, () => drawn(name)) })),
  );
  await forgetOthers(folder);
  return [...drawing, ...made];
}

/** The icons that are drawn, by their names on the site. */
const ICONS = [FAVICON, "icon.png", "icon-192.png", "icon-512.png", "icon-maskable.png"] as const;
type IconName = (typeof ICONS)[number];

async function formsOf(source: Uint8Array): Promise<Record<IconName, IconForm>> {
  const { cornerColour } = await import("@/lib/pictures/sharp/icons");
  const corner = await cornerColour(source);
  const ground = corner === null ? "transparent" : "opaque";
  const background = corner ?? PAPER.light;
  return {
    [FAVICON]: { side: FAVICON_SIDE, scale: 1 },
    "icon.png": { side: 180, scale: ON_TILE[ground], background },
    "icon-192.png": { side: 192, scale: 1 },
    "icon-512.png": { side: 512, scale: 1 },
    "icon-maskable.png": { side: 512, scale: WITHIN_MASK[ground], background },
  };
}

async function draw(source: Uint8Array, name: string, form: IconForm): Promise<Uint8Array> {
  const { drawIcon } = await import("@/lib/pictures/sharp/icons");
  const png = await drawIcon(source, form);
  return name === FAVICON ? icoOf(png) : png;
}

async function cached(
  cache: EncodedCache,
  name: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const known = await cache.get(name);
  if (known) return known;
  const made = await make();
  await cache.put(name, made);
  return made;
}

/** Deletes the icons of earlier sources. */
async function forgetOthers(folder: string): Promise<void> {
  const all = path.dirname(folder);
  for (const name of await readdir(all))
    if (name !== path.basename(folder)) await rm(path.join(all, name), { recursive: true, force: true });
}

/** A Windows icon file that holds one PNG: six bytes of header, sixteen that describe the picture, the picture. */
function icoOf(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one picture
  head.writeUInt8(FAVICON_SIDE, 6);
  head.writeUInt8(FAVICON_SIDE, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.byteLength, 14);
  head.writeUInt32LE(head.byteLength, 18);
  return Buffer.concat([head, png]);
}
