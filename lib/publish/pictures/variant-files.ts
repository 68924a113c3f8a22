import { mediaPath } from "@/lib/content/media/image";
import { eachAtOnce } from "@/lib/files/each-at-once";
import { isCardPath } from "@/lib/pictures/cards/card";
import type { EncodedCache } from "@/lib/pictures/encoded-cache";
import { makeVariants } from "@/lib/pictures/make";
import { PICTURES, type Variant } from "@/lib/pictures/variants";
import { pathOf, type WantedPicture } from "@/lib/site/pictures/wanted-pictures";
import type { FileEntry, Manifest } from "../manifest/manifest";
import { isCertain } from "../manifest/manifest-files";
import type { Staging } from "../merge/staging";

/** Pictures encoded at the same time. Their encoders use every core as it is; a decoded picture takes up to 8 MB, a long one up to 200. */
const PICTURES_AT_ONCE = 2;

interface VariantFilesInput {
  contentDir: string;
  wanted: readonly WantedPicture[];
  last: Manifest["files"];
  cache: EncodedCache;
  staging: Staging;
  onEncode?: (variant: Variant) => void;
  /** Called with how many of the missing pictures are made. */
  onProgress: (done: number, total: number) => void;
}

/** The files of all pictures. Those that are published stay, because their names say what is in them; the others are made. */
export async function variantFiles(input: VariantFilesInput): Promise<Record<string, FileEntry>> {
  const { contentDir, wanted, last, cache, staging, onEncode, onProgress } = input;
  const files: Record<string, FileEntry> = {};
  const missing: WantedPicture[] = [];
  for (const picture of wanted) {
    const variants = picture.variants.filter((variant) => {
      const known = last[pathOf(variant)];
      if (!isCertain(known)) return true;
      files[pathOf(variant)] = known;
      return false;
    });
    if (variants.length > 0) missing.push({ ...picture, variants });
  }
  let done = 0;
  await eachAtOnce(missing, PICTURES_AT_ONCE, async ({ src, original, page, variants }) => {
    const file = mediaPath(contentDir, src);
    for await (const { variant, bytes } of makeVariants({ file, original, page, variants, cache, onEncode }))
      files[pathOf(variant)] = await staging.put({ path: pathOf(variant), content: bytes });
    done += 1;
    onProgress(done, missing.length);
  });
  await forget(Object.keys(last), files, cache);
  return inOrder(wanted, files);
}

/** The entries in the order of the pictures, whichever was ready first: a manifest is a function of the content. */
const inOrder = (wanted: readonly WantedPicture[], files: Readonly<Record<string, FileEntry>>) =>
  Object.fromEntries(
    wanted.flatMap(({ variants }) =>
      variants.flatMap((variant): [string, FileEntry][] => {
        const entry = files[pathOf(variant)];
        return entry ? [[pathOf(variant), entry]] : [];
      }),
    ),
  );

/** Deletes from the cache what was shown and is shown no more: it may have been taken down. */
async function forget(
  before: readonly string[],
  now: Readonly<Record<string, unknown>>,
  cache: EncodedCache,
): Promise<void> {
  for (const file of before)
    if (file.startsWith(`${PICTURES}/`) && !isCardPath(file) && !(file in now))
      await cache.delete(file.slice(PICTURES.length + 1));
}
