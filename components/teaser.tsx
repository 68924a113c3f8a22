import type { TeaserView } from "@/lib/site/story/teaser";
import { BreakableText, HeadlineText } from "./headline";
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
    <article className={pictured ? "teaser pictured" : "teaser"}>
      {pictured && (
        <a
          className="thumb"
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
        <p className="kicker">
          <BreakableText text={kicker} />
        </p>
      )}
      <Heading>
        <a href={teaser.url}>
          <HeadlineText text={teaser.headline} />
        </a>
      </Heading>
      {show.deck && deck && <p className="deck">{deck}</p>}
      {show.summary && <p className="summary">{teaser.summary}</p>}
      {show.names && teaser.names && <p className="quiet">{teaser.names}</p>}
    </article>
  );
}
