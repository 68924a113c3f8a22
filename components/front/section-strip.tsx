import type { Strip } from "@/lib/site/front/rows";
import { SMALL_HEADING } from "../small-heading";
import { FrontStory } from "./front-story";

const SPAN: Record<Strip["span"], string> = {
  4: "md:col-span-4",
  6: "md:col-span-6",
  8: "md:col-span-8",
  12: "md:col-span-12",
};

/** Where the others stand beside the first. */
const PARTED: Record<Strip["span"], string> = {
  4: "",
  6: "",
  8: "md:grid md:grid-cols-2 md:gap-x-10",
  12: "md:grid md:grid-cols-[8fr_4fr] md:gap-x-10",
};
const PLACE = { 4: "first", 6: "half", 8: "first", 12: "across" } as const;

/** One section's stories on the front page; its width and what its stories show were decided with the whole page in view. */
export function SectionStrip({ strip: { section, stories, span } }: { strip: Strip }) {
  const [first, ...others] = stories;
  if (!first) return null;
  const parted = span >= 8 && others.length > 0;
  return (
    <section className={`later held min-w-0 ${SPAN[span]}`} data-span={span}>
      <h2 className={`mb-3 border-t border-ink pt-2 ${SMALL_HEADING}`}>
        <a className="inline-block pr-4" href={section.url}>
          {section.label}
        </a>
      </h2>
      <div className={parted ? PARTED[span] : undefined}>
        <FrontStory story={first} place={PLACE[span]} />
        {others.length > 0 && (
          <div className={parted ? "md:[&>:first-child]:border-t-0 md:[&>:first-child]:pt-0" : undefined}>
            {others.map((story) => (
              <FrontStory key={story.url} story={story} place="other" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}
