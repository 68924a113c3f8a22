import type { PictureView } from "@/lib/site/pictures/picture";

/** How wide pictures are in each place, as the style sheets have it: the page's margins are 2.5rem together. */
const SIZES = {
  /** A story's column. */
  story: (most: string) => `min(100vw - 2.5rem, 42.75rem, ${most})`,
  /** Out of it, to the page's edge, where there is room. */
  wide: (most: string) => `(min-width: 80em) min(58.75rem, ${most}), min(100vw - 2.5rem, 42.75rem, ${most})`,
  /** Half of it, where there is room for two. */
  half: (most: string) => `(min-width: 48em) min(20.75rem, ${most}), min(100vw - 2.5rem, ${most})`,
  /** 7 of the front page's 12 columns. */
  lead: (most: string) => `(min-width: 64em) min(54vw, 41rem, ${most}), min(100vw - 2.5rem, ${most})`,
  /** Beside a headline: the whole of it is cut to shape. */
  list: () => "min(30vw, 10.5rem)",
} as const;
export type PicturePlace = keyof typeof SIZES;

export interface ResponsivePictureProps {
  picture: PictureView;
  place: PicturePlace;
  /** The page's first: it is there at once. All others wait until they are scrolled to. */
  first?: boolean;
}

/** A picture in the encoding and at the size that suit the reader's browser and screen. */
export function ResponsivePicture({ picture, place, first = false }: ResponsivePictureProps) {
  const { src, sources, width, height, long, alt } = picture;
  const sizes = SIZES[place](`${width}px`);
  const fallback = sources.at(-1);
  return (
    <picture>
      {sources.slice(0, -1).map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        className={long ? "long" : undefined}
        src={src}
        srcSet={fallback?.srcSet}
        sizes={fallback && sizes}
        alt={alt}
        width={width}
        height={height}
        loading={first ? undefined : "lazy"}
        decoding={first ? undefined : "async"}
        fetchPriority={first ? "high" : undefined}
      />
    </picture>
  );
}
