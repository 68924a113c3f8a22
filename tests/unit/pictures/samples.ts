import sharp from "sharp";

const GPS = { GPSLatitudeRef: "N", GPSLatitude: "36/1 27/1 0/1" };
/** Words in a photo's metadata that no published file may contain. */
export const SECRETS = ["CAMERA-OWNER-NAME", "SECRET-XMP", "SECRET-COMMENT"];

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="SECRET-XMP"/></rdf:RDF></x:xmpmeta>`;

/** A picture that is shown red above and blue below. */
function halves(width: number, height: number) {
  const top = Math.floor(height / 2);
  return sharp({ create: { width, height, channels: 3, background: "#00f" } }).composite([
    { input: { create: { width, height: top, channels: 3, background: "#f00" } }, left: 0, top: 0 },
  ]);
}

/** A photo as a telephone stores it: on its side, with the place where it was taken. It is shown `width` × `height`. */
export async function turnedJpeg(width: number, height: number): Promise<Buffer> {
  const upright = await halves(width, height).png().toBuffer();
  return sharp(upright)
    .rotate(270)
    .jpeg()
    .withExif({ IFD0: { Artist: "CAMERA-OWNER-NAME" }, IFD3: GPS })
    .withMetadata({ orientation: 6, exif: { IFD0: { Artist: "CAMERA-OWNER-NAME" }, IFD3: GPS } })
    .withXmp(XMP)
    .toBuffer();
}

export const plainJpeg = (width: number, height: number): Promise<Buffer> =>
  halves(width, height).jpeg().toBuffer();

export const cmykJpeg = (): Promise<Buffer> => halves(60, 40).toColourspace("cmyk").jpeg().toBuffer();

export const seeThroughPng = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();

/** A JPEG that has a comment but no EXIF. */
export function withComment(jpeg: Buffer): Buffer {
  const text = Buffer.from("SECRET-COMMENT");
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/** The colour at a place of a picture: red, green and blue from 0 to 255. */
export async function colourAt(picture: Uint8Array, left: number, top: number): Promise<number[]> {
  return [
    ...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
  ];
}

export const metadataOf = (picture: Uint8Array) => sharp(picture).metadata();
