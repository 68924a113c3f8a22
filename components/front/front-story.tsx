import type { SetTeaser } from "@/lib/site/front/front-teaser";
import { HeadlineText } from "../headline";
import { type PicturePlace, ResponsivePicture } from "../responsive-picture";

interface FrontStoryProps {
  story: SetTeaser;
  /** Beside the lead; the first of a section's strip, a third, a half or the whole of the page wide; or one of the others of a strip. */
  place: "beside" | "first" | "half" | "across" | "other";
}

/** A story of the front page but its lead: its picture above its words or beside them, or words alone, or a headline. */
export function FrontStory({ story, place }: FrontStoryProps) {
  switch (story.form) {
    case "wide":
      return (
        <article
          className={`teaser ${AROUND[place]} ${place === "across" ? "md:grid md:grid-cols-2 md:gap-x-10" : ""}`}
          data-form="wide"
        >
          <Thumb
            story={story}
            picturePlace={place === "across" ? "lead" : "half"}
            className={place === "first" ? "mb-3 aspect-3/2" : "mb-3 aspect-3/2 md:aspect-video"}
          />
          <Words story={story} place={place} />
        </article>
      );
    case "side":
      return (
        <article className={`teaser flow-root ${AROUND[place]}`} data-form="side">
          {/* In large type the words go on below it, in lines of the whole width. */}
          <Thumb
            story={story}
            picturePlace="list"
            className="float-right mt-1 mb-2 ml-5 aspect-4/3 w-[34%]"
          />
          <Words story={story} place={place} />
        </article>
      );
    case "text":
    case "room":
    case "headline":
      return (
        <article className={`teaser ${AROUND[place]}`} data-form={story.form}>
          <Words story={story} place={place} />
        </article>
      );
    default:
      return story.form satisfies never;
  }
}

const AROUND: Record<FrontStoryProps["place"], string> = {
  beside:
    "nth-[n+3]:later nth-[n+3]:held nth-[n+3]:[contain-intrinsic-height:auto_10.5rem] border-t border-rule py-5 md:max-lg:first:border-t lg:first:border-t-0 lg:first:pt-0 lg:last:pb-0",
  first: "pb-3",
  half: "pb-3",
  across: "pb-3",
  other: "border-t border-rule py-2.5",
};

/** A picture leads where its headline does, which is the only stop for the keyboard. */
function Thumb({
  story: { url, picture, headline },
  picturePlace,
  className,
}: {
  story: SetTeaser;
  picturePlace: PicturePlace;
  className: string;
}) {
  if (!picture) return null;
  return (
    <a
      className={`thumb block overflow-hidden ${className}`}
      href={url}
      tabIndex={-1}
      aria-label={picture.alt === "" ? headline : undefined}
    >
      <ResponsivePicture picture={picture} place={picturePlace} />
    </a>
  );
}

function Words({ story, place }: FrontStoryProps) {
  const { url, section, kicker, headline, summary, when, date, form } = story;
  const Heading = place === "beside" ? "h2" : "h3";
  const day = when && (
    <time className="quiet whitespace-nowrap" dateTime={date}>
      {when}
    </time>
  );
  if (form === "headline" && place === "other")
    return (
      <div className="flex items-baseline justify-between gap-x-4">
        <Heading className="text-head-small font-bold">
          <a className="block py-0.5" href={url}>
            <HeadlineText text={headline} />
          </a>
        </Heading>
        {day}
      </div>
    );
  return (
    <div>
      {place === "beside" && section && (
        <p className="label">
          <a href={section.url}>{section.label}</a>
        </p>
      )}
      {kicker && place !== "other" && (
        <p className="mb-1 text-small">
          <HeadlineText text={kicker} />
        </p>
      )}
      {/* Set within the room beside the picture: a phrase that is wider would else stand below it, and leave that room empty. */}
      <Heading className={form === "side" ? `${HEADLINE[place]} flow-root` : HEADLINE[place]}>
        <a href={url}>
          <HeadlineText text={headline} />
        </a>
      </Heading>
      {form === "headline" ? (
        day && <p className="mt-1">{day}</p>
      ) : (
        <p
          className={`mt-1.5 text-[0.9375rem] leading-[1.75] text-pretty text-quiet ${form === "room" ? "max-md:hidden" : ""}`}
        >
          {day}
          {day && "　"}
          {summary}
        </p>
      )}
    </div>
  );
}

const HEADLINE: Record<FrontStoryProps["place"], string> = {
  beside: "text-head-large",
  first: "text-head-large",
  half: "text-head-large",
  across: "text-head-huge",
  other: "text-head-small",
};
