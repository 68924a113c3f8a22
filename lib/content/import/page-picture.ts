/** Git keeps every version of it. Bytes. */
const MOST_BYTES = 2 * 1024 * 1024;
/** A broadsheet page has body type of more than 20 pixels then. Pixels. */
const LARGEST = { width: 4200, height: 4200 };

/** A page's picture as it is kept beside the page's text: WebP of at most 2 MB; null where it can't be decoded. */
export async function pagePicture(source: string | Uint8Array): Promise<Uint8Array | null> {
  const { decodeScan } = await import("@/lib/pictures/sharp/scans");
  const { webpWithin } = await import("@/lib/pictures/webp-within");
  const scan = await decodeScan({ source, page: 0 }, LARGEST);
  if (!scan) return null;
  const { width, height, channels } = scan.info;
  return (await webpWithin({ data: scan.pixels, width, height, channels }, MOST_BYTES)).bytes;
}
