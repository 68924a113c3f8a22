import { Fragment } from "react";
import type { ArchiveView, CalendarYear } from "@/lib/site/pages/archive";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { BreakableText } from "../headline";
import { PageTitle } from "../page-title";

/** The heads of the columns. */
const MONTH_NAMES = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);

/** 往期报道: every year and month with stories, as a table. */
export function ArchivePage({ view }: { view: ArchiveView }) {
  const { chrome, meta, crumbs, description, years, others } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <PageTitle
        label="往期"
        title="往期报道"
        line={
          <>
            <BreakableText text={description} />
            {others.map(({ label, url }) => (
              <Fragment key={url}>
                {" · "}
                <a href={url}>{label}</a>
              </Fragment>
            ))}
          </>
        }
      />
      {years.length === 0 ? (
        <p className="py-12">这里还没有报道。</p>
      ) : (
        <table className="years w-full border-collapse [font-variant-numeric:lining-nums_tabular-nums] md:table-fixed">
          <thead className="text-small text-quiet max-md:hidden">
            <tr>
              <th className="w-[16%] border-b border-ink py-1 text-left font-normal" scope="col">
                年份
              </th>
              {MONTH_NAMES.map((month) => (
                <th className="border-b border-ink py-1 text-right font-normal" key={month} scope="col">
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
        <a className="mr-3 inline-block py-1 font-song text-[1.25rem] leading-normal font-bold" href={url}>
          {label}
        </a>
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
