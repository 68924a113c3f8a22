import type { FrontTeaser } from "@/lib/site/front/front-teaser";
import { BreakableText, HeadlineText } from "../headline";
import { ResponsivePicture } from "../responsive-picture";

/** 本栏头条: the story with which a section opens, with its picture where it has one. */
export function SectionLead({ lead }: { lead: FrontTeaser }) {
  const { url, kicker, headline, deck, summary, names, date, when, picture, shape } = lead;
  return (
    <article
      className={`teaser border-b border-rule pt-5 pb-6 ${picture ? "md:grid md:grid-cols-[3fr_2fr] md:gap-x-8" : ""}`}
    >
      {picture && (
        <a
          className={`thumb mb-4 block overflow-hidden ${shape === "lying" ? "aspect-3/2" : "aspect-4/3 md:order-last"} md:mb-0 md:self-start`}
          href={url}
          tabIndex={-1}
          aria-label={picture.alt === "" ? headline : undefined}
        >
          <ResponsivePicture picture={picture} place="lead" first />
        </a>
      )}
      <div>
        {kicker && (
          <p className="break-keep text-balance text-accent wrap-anywhere">
            <BreakableText text={kicker} />
          </p>
        )}
        <h2 className="text-[clamp(1.625rem,2.6vw,2.125rem)] leading-tight font-black">
          <a href={url}>
            <HeadlineText text={headline} />
          </a>
        </h2>
        {deck && (
          <p className="mt-1.5 font-song text-[1.125rem] text-quiet">
            <BreakableText text={deck} />
          </p>
        )}
        <p className="mt-2 leading-relaxed text-pretty">{summary}</p>
        <p className="quiet mt-1.5">
          <time dateTime={date}>{when}</time>
          {names && `　${names}`}
        </p>
      </div>
    </article>
  );
}
