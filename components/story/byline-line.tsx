import { Fragment } from "react";
import type { StoryView } from "@/lib/site/pages/story";
import { Provenance } from "./provenance";
import { StoryTools } from "./story-tools";

/** By whom and when; then what can be done with the text, how long it is, and where it was printed. Beside the text where there is room. */
export function BylineLine({ view }: { view: StoryView }) {
  return (
    <div className="facts quiet">
      <p>
        <Names groups={view.bylines} />
        <time dateTime={view.date}>{view.dateLabel}</time>
        {view.updated && (
          <span>
            更新于 <time dateTime={view.updated.date}>{view.updated.label}</time>
          </span>
        )}
      </p>
      {/* Reader modes leave out what has this class. */}
      <div className="extra">
        <StoryTools />
        <div>
          <span className="num">{view.lengthLabel}</span>
          <Provenance view={view} />
        </div>
      </div>
    </div>
  );
}

/** All who signed, and nothing else: programs that look for a byline take what has that class. */
function Names({ groups }: { groups: StoryView["bylines"] }) {
  if (groups.length === 0) return null;
  return (
    <span className="byline">
      {groups.map(({ label, people }) => (
        <span key={label + people[0]?.label}>
          {label}{" "}
          {people.map(({ label: name, url }, index) => (
            <Fragment key={name}>
              {index > 0 && " "}
              <a href={url}>{name}</a>
            </Fragment>
          ))}
        </span>
      ))}
    </span>
  );
}
