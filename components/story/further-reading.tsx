import { Fragment } from "react";
import type { FurtherView } from "@/lib/site/pages/further";
import type { StoryView } from "@/lib/site/pages/story";
import { BreakableText } from "../headline";
import { HeadlineList } from "../headline-list";
import { RelatedStories } from "./related-stories";
import { StoryTurn } from "./story-turn";

/** The way on: the stories beside this one, related ones, the printed page, the section, the places. */
export function FurtherReading({ view }: { view: StoryView }) {
  const { further, section, source } = view;
  const { turn, samePage, related, earlier } = further;
  const hasPage = samePage.length > 1;
  return (
    <>
      <StoryTurn turn={turn} />
      <aside className={hasPage && earlier.length > 0 ? "further two" : "further"} aria-label="延伸阅读">
        <RelatedStories related={related} />
        {hasPage && (
          <section>
            <h2>同版报道</h2>
            <HeadlineList stories={samePage} />
            {source && (
              <p className="quiet">
                <a className="link" href={source.page.url}>
                  查看{source.page.label}全文
                </a>
              </p>
            )}
          </section>
        )}
        {section && <EarlierStories heading={section.label} stories={earlier} />}
        <More view={view} />
      </aside>
    </>
  );
}

/** The section's stories before this one. */
function EarlierStories({ heading, stories }: { heading: string; stories: FurtherView["earlier"] }) {
  if (stories.length === 0) return null;
  return (
    <section className="earlier">
      <h2>{heading}</h2>
      <ol>
        {stories.map(({ label, url, dateLabel }) => (
          <li key={url}>
            <a href={url}>
              <BreakableText text={label} />
            </a>{" "}
            <span className="quiet num">{dateLabel}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** All of the section, and the places that the story is about. */
function More({ view: { section, places } }: { view: StoryView }) {
  if (!section && places.length === 0) return null;
  return (
    <p className="quiet more">
      {section && (
        <span>
          更多：
          <a className="link" href={section.url}>
            {section.label}栏目全部报道
          </a>
        </span>
      )}
      {places.length > 0 && (
        <span>
          相关地区：
          {places.map(({ label, url }, index) => (
            <Fragment key={url}>
              {index > 0 && "、"}
              <a className="link" href={url}>
                {label}
              </a>
            </Fragment>
          ))}
        </span>
      )}
    </p>
  );
}
