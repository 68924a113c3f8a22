import type { Strip } from "@/lib/site/front/rows";
import { Teaser, type TeaserProps } from "../teaser";

/** One section's stories on the front page; its width and rhythm were decided with the whole page in view. */
export function SectionStrip({ strip }: { strip: Strip }) {
  const { section, stories, span, rhythm } = strip;
  return (
    <section className={`strip span-${span} ${rhythm}`}>
      <h2>
        <a href={section.url}>{section.label}</a>
      </h2>
      <div className={`stories of-${stories.length}`}>
        {stories.map((teaser, index) => (
          <Teaser
            key={teaser.url}
            teaser={teaser}
            level={3}
            show={shown(strip, index === 0)}
            place={rhythm === "even" ? "half" : "lead"}
          />
        ))}
      </div>
    </section>
  );
}

/** What a story shows in each rhythm: the first one most. */
function shown({ rhythm, stories }: Strip, isFirst: boolean): TeaserProps["show"] {
  switch (rhythm) {
    case "even":
      return { summary: true, picture: isFirst };
    case "led":
      // Beside a picture there is room for all of them to tell of themselves.
      return {
        kicker: isFirst,
        deck: isFirst,
        summary: isFirst || Boolean(stories[0]?.picture),
        picture: isFirst,
      };
    case "ledger":
      return { summary: true };
    case "wide":
      return { kicker: true, deck: true, summary: true, picture: true };
    default:
      return rhythm satisfies never;
  }
}
