import { Fragment } from "react";
import type { StoryView } from "@/lib/site/views";
import { Provenance } from "./provenance";

/** One quiet line: when, and by whom. */
export function BylineLine({ view }: { view: StoryView }) {
  return (
    <p className="byline quiet">
      <time dateTime={view.date}>{view.dateLabel}</time>
      {view.bylines.map(({ label, people }) => (
        <span key={label + people[0]?.label}>
          {label}{" "}
          {people.map(({ label: name, url }, index) => (
            <Fragment key={name}>
              {index > 0 && " "}
              <a href={url} rel="author">
                {name}
              </a>
            </Fragment>
          ))}
        </span>
      ))}
      {view.updated && (
        <span>
          更新于 <time dateTime={view.updated.date}>{view.updated.label}</time>
        </span>
      )}
      <Provenance view={view} />
    </p>
  );
}
