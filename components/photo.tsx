import type { Picture } from "@/lib/records/story";

/** An editor's photo with caption and credit. */
export function Photo({ picture }: { picture: Picture }) {
  const { src, alt, width, height, caption, credit } = picture;
  return (
    <figure className="photo">
      <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
      {(caption || credit) && (
        <figcaption className="quiet">
          {caption}
          {credit && <span> {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
