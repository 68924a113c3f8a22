import type { Teaser as TeaserView } from "@/lib/site/views";
import { Headline } from "./headline";
import { Photo } from "./photo";
import { ResponsivePicture } from "./responsive-picture";

interface TeaserProps {
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
  /** Where it stands: the lead's picture is large, with its caption, the others' are small. */
  place?: "lead" | "list";
  className?: string;
}

/** A story in a list. */
export function Teaser({ teaser, level, show, place = "list", className = "" }: TeaserProps) {
  const Heading = `h${level}` as const;
  const { kicker, deck, picture, section } = teaser;
  return (
    <article className={`teaser ${className}`.trim()}>
      {show.picture && picture && place === "lead" && <Photo picture={picture} place="lead" first />}
      {show.picture && picture && place === "list" && (
        <div className="thumb">
          <ResponsivePicture picture={picture} place="list" />
        </div>
      )}
      {show.section && (
        <p className="label">
          <a href={section.url}>{section.label}</a>
        </p>
      )}
      {show.kicker && kicker && <p className="kicker">{kicker}</p>}
      <Heading>
        <a href={teaser.url}>
          <Headline text={teaser.headline} />
        </a>
      </Heading>
      {show.deck && deck && <p className="deck">{deck}</p>}
      {show.summary && <p className="summary">{teaser.summary}</p>}
      {show.names && teaser.names && <p className="quiet">{teaser.names}</p>}
    </article>
  );
}
