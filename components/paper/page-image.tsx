import type { PageImage } from "@/lib/site/pictures/page-image";

interface PageImageFilesProps {
  image: PageImage;
  alt: string;
  sizes: string;
}

/** The whole of a printed page, in the encoding and at the size that suit the reader's browser and screen. */
export function PageImageFiles({ image, alt, sizes }: PageImageFilesProps) {
  const { sources, src, width, height } = image;
  return (
    <picture>
      {sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img src={src} alt={alt} width={width} height={height} fetchPriority="high" />
    </picture>
  );
}

/** A piece of such a picture, or a small one of all of it: one file, fetched when it comes into sight. */
export function LazyImage({
  files: { avif, src },
  width,
  height,
  className,
}: {
  files: PageImage["detail"];
  width: number;
  height: number;
  className?: string;
}) {
  return (
    <picture>
      {avif && <source type="image/avif" srcSet={avif} />}
      <img className={className} src={src} alt="" width={width} height={height} loading="lazy" />
    </picture>
  );
}
