import type { IssuesView } from "@/lib/site/views";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";

/** 往期版面: every issue, by year and month. */
export function IssuesPage({ view }: { view: IssuesView }) {
  const { chrome, meta, crumbs, years } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">版面</p>
        <h1>往期版面</h1>
        <p className="quiet">按期查看印刷版面的识别原文、分稿与更正</p>
      </header>
      {years.length === 0 && <p className="empty">还没有版面。</p>}
      {years.map(({ year, months }) => (
        <section className="page-index" key={year}>
          <h2>{year}年</h2>
          {months.map(({ label, issues }) => (
            <div className="month" key={label}>
              <h3>{label}</h3>
              <ul>
                {issues.map((issue) => (
                  <li key={issue.url}>
                    <a href={issue.url}>
                      {issue.label} <span className="quiet num">{issue.count} 版</span>
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </Shell>
  );
}
