import type { TeaserView } from "@/lib/site/story/teaser";
import { BreakableText, HeadlineText } from "./headline";
import { type PicturePlace, ResponsivePicture } from "./responsive-picture";

export interface TeaserProps {
  /** `when`: its day, where the page does not say it otherwise. */
  teaser: TeaserView & { when?: string | null };
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
  /** Of its picture. */
  place?: PicturePlace;
}

/** A story in a list. */
export function Teaser({ teaser, level, show, place = "list" }: TeaserProps) {
  const Heading = `h${level}` as const;
  const { kicker, deck, picture, section, when } = teaser;
  const pictured = show.picture && picture;
  return (
    <article className={pictured ? "teaser pictured" : "teaser"}>
      {pictured && (
        <div className="thumb">
          <ResponsivePicture picture={picture} place={place} />
        </div>
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
      {when && (
        <p className="quiet">
          <time dateTime={teaser.date}>{when}</time>
        </p>
      )}
    </article>
  );
}
