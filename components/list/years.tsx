import type { MonthCount, YearCount } from "@/lib/site/calendar/years";
import { countLabel } from "@/lib/site/text/labels";
import { SMALL_HEADING } from "../small-heading";

const YEAR = "flex items-center py-1.5";
const MONTH = "block py-1 text-center text-small leading-[1.3]";

/** What there is to choose from: 各年, or of one year its months, 各月, or all of it, 全年. */
const headingOf = ([first, ...others]: readonly YearCount[]): string => {
  if (others.length > 0) return "各年";
  return first?.url === null ? "各月" : "全年";
};

/** How many stories each year has, to one scale, and the way to them: its own page, or its months'. */
export function Years({ years }: { years: readonly YearCount[] }) {
  if (years.length === 0) return null;
  return (
    <nav className="years pt-6" aria-labelledby="years">
      <h2 className={SMALL_HEADING} id="years">
        {headingOf(years)}
      </h2>
      <ul>
        {years.map((year, index) => (
          <li className="border-b border-rule last:border-b-0" key={year.label}>
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
      <a className={`${YEAR} [&:hover_svg]:fill-accent`} href={year.url}>
        <YearLine year={year} bar={compared} />
      </a>
    );
  return (
    <details open={open}>
      <summary className="cursor-pointer list-none">
        <span className={YEAR}>
          <YearLine year={year} bar={compared} />
        </span>
      </summary>
      <ol className="grid grid-cols-[repeat(6,1fr)] pb-2">
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
      <span className="num mr-3">{label}</span>
      {bar && (
        <svg
          className="h-1.5 min-w-0 flex-1 fill-quiet"
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width={share} height="1" />
        </svg>
      )}
      <span className="quiet num ml-auto min-w-[4.5em] text-right">{countLabel(count)}篇</span>
    </>
  );
}

function Month({ month: { label, url, count } }: { month: MonthCount }) {
  if (url === null) return <span className={`quiet ${MONTH}`}>{label}</span>;
  return (
    <a className={`font-bold ${MONTH}`} href={url}>
      {label} <span className="quiet num block font-normal">{count}</span>
    </a>
  );
}
