import type { TeaserView } from "@/lib/site/story/teaser";
import { HeadlineText } from "./headline";
import { ResponsivePicture } from "./responsive-picture";

export interface TeaserProps {
  teaser: TeaserView;
  level: 2 | 3;
  /** What to show besides the headline. */
  show: {
    kicker?: boolean;
    deck?: boolean;
    summary?: boolean;
    section?: boolean;
    names?: boolean;
    picture?: boolean;
  };
}

/** A story in a list. */
export function Teaser({ teaser, level, show }: TeaserProps) {
  const Heading = `h${level}` as const;
  const { kicker, deck, picture, section } = teaser;
  const pictured = show.picture && picture;
  return (
    <article className="teaser flow-root pt-3 pb-4">
      {pictured && (
        <a
          className="thumb float-right mt-1 mb-2 ml-5 block aspect-3/2 w-[30vw] max-w-42"
          href={teaser.url}
          tabIndex={-1}
          aria-label={picture.alt === "" ? teaser.headline : undefined}
        >
          <ResponsivePicture picture={picture} place="list" />
        </a>
      )}
      {show.section && section && (
        <p className="label">
          <a href={section.url}>{section.label}</a>
        </p>
      )}
      {show.kicker && kicker && (
        <p className="kicker mb-0.5 text-[0.9375rem]">
          <HeadlineText text={kicker} />
        </p>
      )}
      {/* Set within the room beside the picture: a phrase that is wider would else stand below it, and leave that room empty. */}
      <Heading className={pictured ? "flow-root text-[1.375rem]" : "text-[1.375rem]"}>
        <a href={teaser.url}>
          <HeadlineText text={teaser.headline} />
        </a>
      </Heading>
      {show.deck && deck && <p className="deck text-[0.9375rem]">{deck}</p>}
      {show.summary && (
        <p className="my-1.5 max-w-[44em] text-justify leading-[1.8] text-pretty">{teaser.summary}</p>
      )}
      {show.names && teaser.names && <p className="quiet">{teaser.names}</p>}
    </article>
  );
}
