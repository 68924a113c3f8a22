import type { MonthCount, YearCount } from "@/lib/site/calendar/years";

/** 各年: how many stories each year has, to one scale, and the way to them: its own page, or its months'. */
export function Years({ years }: { years: readonly YearCount[] }) {
  if (years.length === 0) return null;
  return (
    <nav className="years" aria-labelledby="years">
      <h2 id="years">各年</h2>
      <ul>
        {years.map((year, index) => (
          <li key={year.label}>
            <Year year={year} open={index === 0} compared={years.length > 1} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `open`: whether its months are to be seen at once. `compared`: whether there are other years to measure it by. */
function Year({ year, open, compared }: { year: YearCount; open: boolean; compared: boolean }) {
  if (year.url !== null)
    return (
      <a className="year" href={year.url}>
        <YearLine year={year} bar={compared} />
      </a>
    );
  return (
    <details open={open}>
      <summary>
        <span className="year">
          <YearLine year={year} bar={compared} />
        </span>
      </summary>
      <ol className="by-month">
        {year.months.map((month) => (
          <li key={month.label}>
            <Month month={month} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The bar is drawn by attributes: no style attributes (CSP). */
function YearLine({ year: { label, count, share }, bar }: { year: YearCount; bar: boolean }) {
  return (
    <>
      <span className="num">{label}</span>
      {bar && (
        <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={share} height="1" />
        </svg>
      )}
      <span className="quiet num">{count}篇</span>
    </>
  );
}

function Month({ month: { label, url, count } }: { month: MonthCount }) {
  if (url === null) return <span className="quiet">{label}</span>;
  return (
    <a href={url}>
      {label} <span className="quiet num">{count}</span>
    </a>
  );
}
