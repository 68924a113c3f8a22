import type { LeadView } from "@/lib/site/pages/front";
import { HeadlineText } from "../headline";
import { Photo } from "../photo";
import { ON_PAGE } from "../story/on-page";

/** 头条: the headline as printed, and the story's first paragraphs. */
export function Lead({ lead }: { lead: LeadView }) {
  const { url, kicker, headline, size, deck, picture, opening, names, page, when } = lead;
  const source = [names, page, when].filter(Boolean).join("　");
  return (
    <article className={`teaser lead ${size}${picture ? "" : " plain"}`}>
      {kicker && <p className="kicker">{kicker}</p>}
      <h2>
        <a href={url}>
          <HeadlineText text={headline} />
        </a>
      </h2>
      {deck && <p className="deck">{deck}</p>}
      {picture && <Photo picture={picture} place="lead" medium={ON_PAGE} first />}
      <div className="opening">
        {opening.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {source && <p className="quiet">{source}</p>}
    </article>
  );
}
