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
  places: { id: string; name: string }[];
  people: { id: string; name: string }[];
  years: string[];
  /** Groups of characters that the OCR confuses: `茌在往`. */
  confusables: string[];
  /** Months and years to browse, newest first. */
  archive: { label: string; url: string }[];
  /** Where a section's list is. */
  sectionUrl: (id: string) => string;
}

/** 搜索: the form and its results, which the `site-search` element fills in, and the ways to browse without it. */
export function SearchPage({ site, confusables, archive, sectionUrl, ...choices }: SearchPageProps) {
  return (
    // As high as the window, so that the page's foot does not move when hits come.
    <div className="search max-w-story min-h-screen">
      <h1 className="pt-4 pb-5 text-[clamp(1.75rem,5vw,2.625rem)] leading-[1.3] font-black xl:pt-11">搜索</h1>
      <site-search data-confusables={JSON.stringify(confusables)}>
        <SearchForm {...choices} />
        <noscript>
          <p className="search-note quiet">站内搜索需要 JavaScript；没有它，可以用下面的办法查找。</p>
        </noscript>
        {/* One place for what is announced at rest and for what is only shown while a search runs. */}
        <div className="grid min-h-[1.6em] border-t border-rule pt-4 text-quiet">
          <p
            className="search-status col-start-1 row-start-1 text-balance"
            role="status"
            aria-live="polite"
          />
          <p className="search-running col-start-1 row-start-1" aria-hidden="true" />
        </div>
        <button type="button" className={`search-reload ${BUTTON}`} hidden>
          重试
        </button>
        <nav className="search-leads pt-3" aria-label="直达" hidden>
          <ul className="flex flex-wrap gap-x-6" />
        </nav>
        <div className="search-empty pt-4" hidden>
          <p>可以试试：</p>
          <ul className="search-tries list-disc pl-5 empty:hidden" />
          <ul className="list-disc pl-5">
            <li>缩短关键词</li>
            <li>用空格分开几个词，不必相连</li>
            <li className="search-narrowed">把栏目、地区、署名和年份改为“全部”</li>
            <li>从下面的栏目和往期里查找</li>
          </ul>
        </div>
        <HitListParts />
        <section className="search-near pt-8" aria-labelledby="search-near-title" hidden>
          <h2 className="border-b border-rule pb-2 text-lg font-bold" id="search-near-title">
            相近
          </h2>
          <p className="search-near-note quiet" />
          <HitListParts />
        </section>
      </site-search>
      <SearchElsewhere
        site={site}
        sections={choices.sections.map(({ id, name }) => ({ label: name, url: sectionUrl(id) }))}
        archive={archive}
      />
    </div>
  );
}

const BUTTON = "mt-4 mr-4 border-b border-ink px-4";

/** What the element needs for a list that it fills. */
function HitListParts() {
  return (
    <>
      <ol className="search-results" />
      <p className="search-progress pt-4 text-quiet empty:hidden" />
      <button type="button" className={`search-retry ${BUTTON}`} hidden>
        重试
      </button>
      <button type="button" className={`search-more ${BUTTON}`} hidden />
    </>
  );
}
