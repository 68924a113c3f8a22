import { largestJpeg, type Original, PICTURES, type Variant, variantsOf } from "@/lib/pictures/variants";
import type { Content } from "@/lib/records/content";
import type { Picture } from "@/lib/records/story";

/** A picture of which the site shows variants. */
export interface WantedPicture {
  original: Original;
  /** URL of the original: `/media/…`. */
  src: string;
  variants: Variant[];
}

/** Every picture that is encoded for a site, once: those of its published stories, and what stands for the site in shared links. */
export function wantedPictures({
  stories,
  shareImage,
}: Pick<Content, "stories" | "shareImage">): WantedPicture[] {
  const wanted = new Map<string, WantedPicture>();
  const add = (picture: Picture, variants: (original: Original) => Variant[]) => {
    const { hash, width, height, src } = picture;
    if (hash === null || wanted.has(hash)) return;
    const original = { hash, width, height };
    wanted.set(hash, { original, src, variants: variants(original) });
  };
  for (const { pictures, textPictures } of stories)
    for (const picture of [...pictures, ...textPictures]) add(picture, variantsOf);
  if (shareImage) add(shareImage, (original) => [largestJpeg(original)]);
  return [...wanted.values()];
}

/** Where a variant lies in `dist/`. */
export const pathOf = ({ name }: Variant): string => `${PICTURES}/${name}`;
