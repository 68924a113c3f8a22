import { readFile } from "node:fs/promises";
import type { EncodedCache } from "./encoded-cache";
import type { Decoded } from "./sharp";
import { largestOf, type Original, type Variant } from "./variants";

/** A picture file is not the one that was read with the content. */
export class PictureChanged extends Error {
  constructor(readonly file: string) {
    super(`${file} changed while it was published`);
  }
}

export interface MakeInput {
  /** The picture's file; read only where something is to be encoded. */
  file: string;
  original: Original;
  variants: readonly Variant[];
  cache: EncodedCache;
  /** Called before each variant that is encoded; not for those that the cache has. */
  onEncode?: (variant: Variant) => void;
}

export interface Made {
  variant: Variant;
  bytes: Uint8Array;
}

/** Variants of a picture, one after the other; those that the cache has not are encoded. Throws `PictureChanged`. */
export async function* makeVariants(input: MakeInput): AsyncGenerator<Made> {
  const { file, original, variants, cache, onEncode = () => {} } = input;
  let decoded: Decoded | null = null;
  for (const variant of variants) {
    const known = await cache.get(variant.name);
    if (known) {
      yield { variant, bytes: known };
      continue;
    }
    onEncode(variant);
    // Loaded only where something is to be encoded.
    const { encode } = await import("./sharp");
    decoded ??= await decodeOriginal(file, original);
    const bytes = await encode(decoded, variant);
    await cache.put(variant.name, bytes);
    yield { variant, bytes };
  }
}

async function decodeOriginal(file: string, original: Original): Promise<Decoded> {
  const { decode, originalHash } = await import("./sharp");
  const bytes = await readFile(file).catch(() => null);
  if (!bytes || originalHash(bytes) !== original.hash) throw new PictureChanged(file);
  return decode(bytes, largestOf(original));
}
