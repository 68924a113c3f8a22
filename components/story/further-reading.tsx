import type { StoryView } from "@/lib/site/views";
import { HeadlineList } from "../headline-list";
import { RelatedStories } from "./related-stories";
import { StoryTurn } from "./story-turn";

/** The way on: the stories beside this one, related ones, the printed page, the section, the places. */
export function FurtherReading({ view }: { view: StoryView }) {
  const { further, section, places, source } = view;
  const { turn, samePage, related, earlier } = further;
  return (
    <>
      <StoryTurn turn={turn} />
      <aside className="further" aria-label="延伸阅读">
        <RelatedStories related={related} />
        {samePage.length > 1 && (
          <section>
            <h2>同版报道</h2>
            <HeadlineList stories={samePage} />
            {source && (
              <p className="quiet">
                <a href={source.page.url}>看{source.page.label}全文</a>
              </p>
            )}
          </section>
        )}
        <section>
          <h2>{section.label}</h2>
          {earlier.length > 0 && (
            <ol>
              {earlier.map(({ label, url, dateLabel }) => (
                <li key={url}>
                  <a href={url}>{label}</a> <span className="quiet num">{dateLabel}</span>
                </li>
              ))}
            </ol>
          )}
          <p className="quiet">
            <a href={section.url}>{section.label}栏目的全部报道</a>
          </p>
          {places.length > 0 && (
            <p className="quiet tags">
              {places.map(({ label, url }) => (
                <a key={url} href={url}>
                  {label}
                </a>
              ))}
            </p>
          )}
        </section>
      </aside>
    </>
  );
}
