import type { DayLines, MonthLines, StoryLine } from "@/lib/site/pages/lines";

/** Stories a line each: the day in the margin, the headline, the section, the time. */
export function Lines({ months }: { months: readonly MonthLines[] }) {
  return months.map(({ label, url, days }) => (
    <section key={label} className="lines" aria-label={label}>
      {url !== null && (
        <h2>
          <a href={url}>{label}</a>
        </h2>
      )}
      {days.map((day) => (
        <Day key={day.date} day={day} level={url === null ? 2 : 3} />
      ))}
    </section>
  ));
}

function Day({ day: { label, weekday, date, url, lines }, level }: { day: DayLines; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <div className="day">
      <Heading>
        <a href={url}>
          <time dateTime={date}>{label}</time> <small>{weekday}</small>
        </a>
      </Heading>
      <ul>
        {lines.map((line) => (
          <Line key={line.url} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line: { url, label, time, section } }: { line: StoryLine }) {
  return (
    <li>
      <a href={url}>{label}</a>
      {section && <small>{section}</small>}
      {time && <small className="num">{time}</small>}
    </li>
  );
}
