import type { IssueView } from "@/lib/site/views";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { HeadlineList } from "../headline-list";

/** 一期: its pages and their headlines, in printed order. */
export function IssuePage({ view }: { view: IssueView }) {
  const { chrome, meta, crumbs, title, weekday, lunar, basis, pages, newer, older } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">版面</p>
        <h1>{title}</h1>
        <p className="quiet">
          {weekday} · {lunar}
          {basis && ` · ${basis}`}
        </p>
      </header>
      {pages.map(({ label, name, url, stories }) => (
        <section className="page-index" key={url}>
          <h2>
            <a href={url}>{label}</a> <span className="quiet">{name}</span>
          </h2>
          <HeadlineList stories={stories} />
          <p className="quiet">
            <a className="link" href={url}>
              看{label}的识别原文与更正
            </a>
          </p>
        </section>
      ))}
      {(newer || older) && (
        <nav className="turn" aria-label="上一期、下一期">
          {older && <a href={older.url}>上一期：{older.label}</a>}
          {newer && <a href={newer.url}>下一期：{newer.label}</a>}
        </nav>
      )}
    </Shell>
  );
}
