import type { Strip } from "@/lib/site/views";
import { Teaser } from "../teaser";

/** One section's stories on the front page; its width and rhythm were decided with the whole page in view. */
export function SectionStrip({ strip }: { strip: Strip }) {
  const { section, stories, span, rhythm } = strip;
  return (
    <section className={`strip span-${span} ${rhythm}`}>
      <h2>
        <a href={section.url}>{section.label}</a>
      </h2>
      <div className="stories">
        {stories.map((teaser, index) => (
          <Teaser
            key={teaser.url}
            teaser={teaser}
            level={3}
            show={{ summary: rhythm === "even" || index === 0, deck: index === 0 }}
          />
        ))}
      </div>
    </section>
  );
}
