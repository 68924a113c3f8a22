import { Fragment } from "react";
import type { StoryView } from "@/lib/site/pages/story";
import { Provenance } from "./provenance";
import { StoryTools } from "./story-tools";

/** When and by whom; below it, for the eye alone, how long, where printed, and what can be done with the text. */
export function BylineLine({ view }: { view: StoryView }) {
  return (
    <div className="facts quiet">
      <p>
        <time dateTime={view.date}>{view.dateLabel}</time>
        <Names groups={view.bylines} />
        {view.updated && (
          <span>
            更新于 <time dateTime={view.updated.date}>{view.updated.label}</time>
          </span>
        )}
      </p>
      {/* Reader modes leave out what has this class. */}
      <div className="extra">
        <div>
          <span className="num">{view.lengthLabel}</span>
          <Provenance view={view} />
        </div>
        <StoryTools />
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
