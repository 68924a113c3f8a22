import type { Link } from "@/lib/site/link";
import type { TeaserView } from "@/lib/site/story/teaser";
import { Teaser, type TeaserProps } from "../teaser";

interface GroupProps {
  heading: string;
  /** Where the heading leads. */
  url?: string | null;
  stories: readonly TeaserView[];
  show: TeaserProps["show"];
  /** Where there are more of them. */
  more?: Link;
}

/** Stories that belong together, their heading in the margin, or above them, as a label, on a phone. */
export function Group({ heading, url = null, stories, show, more }: GroupProps) {
  return (
    <section className="border-b border-rule pt-5 pb-2 md:grid md:grid-cols-[8rem_1fr] md:gap-x-8 last:border-b-0">
      <h2 className="text-[1.375rem] max-md:font-hei max-md:text-small max-md:leading-[1.6] max-md:font-semibold max-md:tracking-[0.08em] max-md:text-accent md:pt-3">
        {url === null ? (
          heading
        ) : (
          <a className="max-md:inline-block max-md:py-0.5" href={url}>
            {heading}
          </a>
        )}
      </h2>
      <div className="[&>*+*]:border-t [&>*+*]:border-rule">
        {stories.map((teaser) => (
          <Teaser key={teaser.url} teaser={teaser} level={3} show={show} />
        ))}
        {more && (
          <p className="quiet py-2">
            <a className="link" href={more.url}>
              {more.label}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
