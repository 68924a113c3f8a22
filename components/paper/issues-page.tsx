import type { CountedLink } from "@/lib/site/link";
import type { IssueIndex, IssuesView } from "@/lib/site/pages/issues";
import { Months } from "../calendar/months";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { BreakableText } from "../headline";
import { PageContents } from "../page-contents";
import { PageTitle } from "../page-title";

const HEADING = "mt-8 border-t border-ink pt-2 text-[1.375rem]";
/** Of each page its name and its headlines, line by line. */
const CONTENTS =
  "[&_h3]:border-b [&_h3]:border-ink [&_h3]:text-story [&_h3_a]:block [&_h3_a]:py-1 [&_li]:border-b [&_li]:border-rule md:[&_li]:break-inside-avoid [&_li_a]:block [&_li_a]:py-2 [&_li_a]:font-song";

/** 往期版面: the newest issue, the days of its year, the other years. */
export function IssuesPage({ view }: { view: IssuesView }) {
  const { chrome, meta, crumbs, newest, year, months, others } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <PageTitle label="版面" title="往期版面" line="按出版日期查阅版面原文" />
      {newest ? <NewestIssue issue={newest} /> : <p className="py-12">还没有版面。</p>}
      {year && (
        <>
          <h2 className={HEADING}>
            <a href={year.url}>{year.label}</a>
            {months.length > 1 && (
              <span className="quiet num ml-[0.5em] font-hei leading-normal font-normal">{year.count}期</span>
            )}
          </h2>
          <Months months={months} label={`${year.label}各期`} />
        </>
      )}
      {others.length > 0 && <OtherYears years={others} />}
    </Shell>
  );
}

/** 版面导航 with 标题导航: each page and its headlines. */
function NewestIssue({ issue }: { issue: IssueIndex }) {
  const { url, date, dateLabel, weekday, lunar, basis, pages } = issue;
  return (
    <section className={`pt-5 pb-2 ${CONTENTS}`} aria-labelledby="newest">
      <header>
        <p className="label">最新一期</p>
        <h2 className="text-[clamp(1.625rem,4vw,2.25rem)]" id="newest">
          <a href={url}>
            <time dateTime={date}>{dateLabel}</time>
          </a>
        </h2>
        <p className="quiet text-pretty break-keep">
          <BreakableText text={[weekday, lunar, `${pages.length}版`, basis].filter(Boolean).join(" · ")} />
        </p>
      </header>
      <div className="md:grid md:grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] md:gap-x-10">
        {pages.map((page) => (
          <div
            className="pt-5 only:col-span-full md:only:[&_ol]:columns-[3_16rem] md:only:[&_ol]:gap-x-10"
            key={page.url}
          >
            <PageContents page={page} />
          </div>
        ))}
      </div>
    </section>
  );
}

function OtherYears({ years }: { years: readonly CountedLink[] }) {
  return (
    <nav aria-labelledby="other-years">
      <h2 className={HEADING} id="other-years">
        其他年份
      </h2>
      <ul className="flex flex-wrap py-2">
        {years.map(({ label, url, count }) => (
          <li className="mr-8" key={url}>
            <a className="block py-1.5" href={url}>
              {label} <span className="quiet num">{count}期</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
