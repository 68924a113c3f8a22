import type { LeadSize } from "@/lib/site/front/lead-size";
import type { LeadView } from "@/lib/site/pages/front";
import { BreakableText, HeadlineText } from "../headline";
import { ResponsivePicture } from "../responsive-picture";

const HEADLINE: Record<LeadSize, string> = {
  huge: "text-lead-huge",
  large: "text-lead-large",
  medium: "text-lead-medium",
  small: "text-lead-small",
};

/** Characters that a salutation or a question at a story's beginning may have; with more, it is a paragraph by itself. */
const SALUTATION = 40;

interface LeadProps {
  lead: LeadView;
  /** Whether nothing stands beside it. */
  alone: boolean;
}

/** 头条: the headline as printed, and the story's first paragraphs. */
export function Lead({ lead, alone }: LeadProps) {
  const { url, kicker, headline, size, deck, form, opening, names, page, when } = lead;
  const source = [names, page, when].filter(Boolean).join("　");
  return (
    <article className={alone ? "teaser lead" : "teaser lead lg:pr-10"} data-form={form}>
      {kicker && (
        <p className="mb-2 text-[1.0625rem] text-accent">
          <HeadlineText text={kicker} />
        </p>
      )}
      <h2 className={`font-black leading-[1.2] ${HEADLINE[size]}`}>
        <a href={url}>
          <HeadlineText text={headline} />
        </a>
      </h2>
      {deck && (
        <p className="mt-2.5 font-song text-[1.25rem] leading-normal text-quiet">
          <BreakableText text={deck} />
        </p>
      )}
      <div className={form === "side" ? "mt-5 md:grid md:grid-cols-[3fr_2fr] md:gap-x-8" : "mt-5"}>
        <LeadPhoto lead={lead} />
        <div
          className={`opening text-lg leading-[1.85] text-justify [text-justify:inter-ideograph] [&_p]:indent-[2em] ${form === "text" ? "md:columns-2 md:gap-10" : ""}`}
        >
          {opening.map((paragraph) => (
            <p key={paragraph} data-long={paragraph.length >= SALUTATION ? "" : undefined}>
              {paragraph}
            </p>
          ))}
        </div>
      </div>
      {source && <p className="quiet mt-3">{source}</p>}
    </article>
  );
}

function LeadPhoto({ lead: { url, picture, form } }: { lead: LeadView }) {
  if (!picture) return null;
  const { caption, credit, long } = picture;
  return (
    <figure className={form === "side" ? "mb-4 md:order-last md:mb-0" : "mb-4"}>
      <a className={long ? "block aspect-3/4 overflow-hidden" : "block"} href={url}>
        <ResponsivePicture picture={picture} place="lead" first />
      </a>
      {(caption || credit) && (
        <figcaption className="quiet pt-1.5">
          {caption}{" "}
          {credit && <small className="ml-2 whitespace-nowrap font-song text-[0.8125rem]">{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
