import type { PageView } from "@/lib/site/views";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { Headline } from "../headline";
import { RegionLines } from "./region-lines";

/** 版面: the transcript of a printed page as the evidence. */
export function PrintedPage({ view }: { view: PageView }) {
  const { chrome, meta, crumbs, title, name, basis, stories, counts, regions, pages } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">版面文字</p>
        <h1>
          <Headline text={title} />
        </h1>
        <p className="quiet">
          {name}
          {basis && ` · ${basis}`}
        </p>
        {pages.length > 1 && (
          <nav className="nav" aria-label="本期版面">
            <ul>
              {pages.map(({ label, url, current }) => (
                <li key={url}>
                  <a href={url} aria-current={current ? "page" : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <div className="evidence">
        <div className="aside">
          <nav aria-labelledby="headlines">
            <h2 id="headlines">标题导航</h2>
            <ol>
              {stories.map(({ number, headline, anchor, linesLabel }) => (
                <li key={number} value={number}>
                  <a href={anchor}>{headline}</a> <span className="quiet num">{linesLabel}</span>
                </li>
              ))}
            </ol>
          </nav>
          <Legend counts={counts} />
        </div>
        <div className="transcript">
          {regions.map((region) => (
            <RegionLines key={region.lines[0]?.number} region={region} />
          ))}
        </div>
      </div>
    </Shell>
  );
}

/** What the marks mean, and how many there are. */
function Legend({ counts }: { counts: PageView["counts"] }) {
  return (
    <section className="legend" aria-labelledby="legend">
      <h2 id="legend">这一页的处理</h2>
      <p className="quiet">行号后面是识别原文，一字未改；改动标在原处。</p>
      <dl>
        <dt>
          <del>误</del>
          <ins>正</ins>
        </dt>
        <dd>识别更正 {counts.misread} 处</dd>
        <dt>
          <span className="join">接</span>
        </dt>
        <dd>接回被分栏切断的段落 {counts.joined} 处</dd>
        <dt>
          <span className="spaced">字 距</span>
        </dt>
        <dd>去掉字间空格 {counts.unspaced} 处</dd>
        <dt>
          <mark>疑</mark>
        </dt>
        <dd>存疑 {counts.suspect} 处</dd>
        {counts.furniture > 0 && (
          <>
            <dt>
              <span className="furniture">版</span>
            </dt>
            <dd>不属于稿件的文字 {counts.furniture} 行</dd>
          </>
        )}
      </dl>
    </section>
  );
}
