import type { Picture } from "@/lib/records/story";

/** An editor's photo with caption and credit. */
export function Photo({ picture, first = false }: { picture: Picture; first?: boolean }) {
  const { src, alt, width, height, caption, credit } = picture;
  return (
    <figure className="photo">
      <img src={src} alt={alt} width={width} height={height} loading={first ? undefined : "lazy"} />
      {(caption || credit) && (
        <figcaption className="quiet">
          {caption}
          {credit && <span> {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
