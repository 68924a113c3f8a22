import type { StoryView } from "@/lib/site/views";

/** One quiet line: when, and by whom. */
export function BylineLine({ view }: { view: StoryView }) {
  return (
    <p className="byline quiet">
      <time dateTime={view.date}>{view.dateLabel}</time>
      {view.bylines.map(({ label, people }) => (
        <span key={label + people[0]?.label}>
          {label}{" "}
          {people.map(({ label: name, url }) => (
            <a key={name} href={url} rel="author">
              {name}
            </a>
          ))}
        </span>
      ))}
      {view.updated && (
        <span>
          更新于 <time dateTime={view.updated.date}>{view.updated.label}</time>
        </span>
      )}
    </p>
  );
}
