import { readFile } from "node:fs/promises";
import { blank, type Region } from "./blank";
import type { EncodedCache } from "./encoded-cache";
import { largestPage } from "./page-variants";
import type { Decoded } from "./sharp/encode";
import { largestOf, type Original, type Variant } from "./variants";

/** A picture file is not the one that was read with the content. */
export class PictureChanged extends Error {
  constructor(readonly file: string) {
    super(`${file} changed while it was published`);
  }
}

/** What is made otherwise of a printed page's picture. */
export interface PageMaking {
  /** Of the file's bytes: the hash in the names says what is blanked, too. */
  fileHash: string;
  blanks: readonly Region[];
}

export interface MakeInput {
  /** The picture's file; read only where something is to be encoded. */
  file: string;
  original: Original;
  /** Of a printed page's picture alone. */
  page?: PageMaking | undefined;
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
  const { variants, page, cache, onEncode = () => {} } = input;
  let decoded: Decoded | null = null;
  for (const variant of variants) {
    const known = await cache.get(variant.name);
    if (known) {
      yield { variant, bytes: known };
      continue;
    }
    onEncode(variant);
    // Loaded only where something is to be encoded.
    const { encode } = await import("./sharp/encode");
    decoded ??= await decodeOriginal(input);
    const bytes = await encode(decoded, variant, page ? "page" : "photo");
    await cache.put(variant.name, bytes);
    yield { variant, bytes };
  }
}

async function decodeOriginal({ file, original, page }: MakeInput): Promise<Decoded> {
  const { decode, originalHash } = await import("./sharp/encode");
  const bytes = await readFile(file).catch(() => null);
  const hash = page?.fileHash ?? original.hash;
  if (!bytes || originalHash(bytes) !== hash) throw new PictureChanged(file);
  if (!page) return decode(bytes, largestOf(original));
  const decoded = await decode(bytes, largestPage(original));
  // Before any smaller one is made: no pixel of what is blanked gets into another.
  blank(decoded, page.blanks);
  return decoded;
}
