import { SearchElsewhere } from "./search-elsewhere";
import { SearchForm } from "./search-form";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "site-search": HTMLAttributes<HTMLElement> & { "data-confusables": string };
    }
  }
}

interface SearchPageProps {
  site: { name: string; host: string };
  sections: { id: string; name: string }[];
  years: string[];
  /** Groups of characters that the OCR confuses: `茌在往`. */
  confusables: string[];
  /** Months and years to browse, newest first. */
  archive: { label: string; url: string }[];
  /** Where a section's list is. */
  sectionUrl: (id: string) => string;
}

/** 搜索: the form and its results, which the `site-search` element fills in, and the ways to browse without it. */
export function SearchPage({ site, sections, years, confusables, archive, sectionUrl }: SearchPageProps) {
  return (
    <div className="search">
      <h1 className="search-title">搜索</h1>
      <site-search data-confusables={JSON.stringify(confusables)}>
        <SearchForm sections={sections} years={years} />
        <noscript>
          <p className="search-note">站内搜索需要 JavaScript；没有它，可以用下面的办法查找。</p>
        </noscript>
        <div className="search-said">
          <p className="search-status" role="status" aria-live="polite" />
          <p className="search-running" aria-hidden="true" />
        </div>
        <button type="button" className="search-reload" hidden>
          重试
        </button>
        <div className="search-empty" hidden>
          <p>可以试试：</p>
          <ul>
            <li>缩短关键词</li>
            <li>用空格分开几个词，不必相连</li>
            <li>把栏目和年份改为“全部”</li>
            <li>从下面的栏目和往期里查找</li>
          </ul>
        </div>
        <HitListParts />
        <section className="search-near" aria-labelledby="search-near-title" hidden>
          <h2 id="search-near-title">相近</h2>
          <p className="search-note">印刷版面识别时容易混淆的字，这里当作同一个字。</p>
          <HitListParts />
        </section>
      </site-search>
      <SearchElsewhere
        site={site}
        sections={sections.map(({ id, name }) => ({ label: name, url: sectionUrl(id) }))}
        archive={archive}
      />
    </div>
  );
}

/** What the element needs for a list that it fills. */
function HitListParts() {
  return (
    <>
      <ol className="search-results" />
      <p className="search-progress" />
      <button type="button" className="search-retry" hidden>
        重试
      </button>
      <button type="button" className="search-more" hidden />
    </>
  );
}
