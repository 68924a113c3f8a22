import { Fragment } from "react";
import type { ArchiveView, CalendarYear } from "@/lib/site/pages/archive";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";

/** The heads of the columns. */
const MONTH_NAMES = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** 往期报道: every year and month with stories, as a table. */
export function ArchivePage({ view }: { view: ArchiveView }) {
  const { chrome, meta, crumbs, description, years, others } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">往期</p>
        <h1>往期报道</h1>
        <p className="quiet num">
          {description}
          {others.map(({ label, url }) => (
            <Fragment key={url}>
              {" · "}
              <a href={url}>{label}</a>
            </Fragment>
          ))}
        </p>
      </header>
      {years.length === 0 ? (
        <p className="py-12">这里还没有报道。</p>
      ) : (
        <table className="years">
          <thead>
            <tr>
              <th scope="col">年份</th>
              {MONTH_NAMES.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <Year key={year.year} year={year} />
            ))}
          </tbody>
        </table>
      )}
    </Shell>
  );
}

/** The months' names inside the cells are for screens too narrow for a row of twelve. */
function Year({ year: { label, url, total, months } }: { year: CalendarYear }) {
  return (
    <tr>
      <th scope="row">
        <a href={url}>{label}</a>
        <span className="quiet">{total}</span>
      </th>
      {months.map((month, index) => (
        <td key={MONTH_NAMES[index]}>
          {month ? (
            <a href={month.url} aria-label={`${month.label}，${month.count}篇`}>
              <small>{MONTH_NAMES[index]}</small>
              {month.count}
            </a>
          ) : (
            <small>{MONTH_NAMES[index]}</small>
          )}
        </td>
      ))}
    </tr>
  );
}
