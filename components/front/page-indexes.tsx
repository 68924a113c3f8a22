import type { PageIndex } from "@/lib/site/paper/page-index";
import { PageContents } from "../page-contents";

interface PageIndexesProps {
  index: readonly PageIndex[];
  /** URL of the issue. */
  issue: string | null;
}

/** 版面导读: the newest issue's pages, their stories in printed order. On a phone a page shows its first ones until all are asked for. */
export function PageIndexes({ index, issue }: PageIndexesProps) {
  if (index.length === 0) return null;
  return (
    <section className="guide print:hidden border-t border-ink pt-2 pb-8" aria-labelledby="guide">
      <div className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h2 id="guide" className="font-hei text-[1rem] leading-7 font-bold tracking-[0.12em] text-accent">
          版面导读
        </h2>
        {issue && (
          <a className="quiet ml-auto py-2" href={issue}>
            看本期版面
          </a>
        )}
      </div>
      <input className="peer sr-only" type="checkbox" id="whole-guide" />
      <div className="pages-of-issue md:columns-2 md:gap-x-10 lg:columns-3">
        {index.map((page) => (
          <div className={index.length > 1 ? "mb-6 break-inside-avoid" : undefined} key={page.url}>
            <PageContents page={page} />
          </div>
        ))}
      </div>
      <label className="unfold quiet md:hidden" htmlFor="whole-guide">
        各版全部标题
      </label>
    </section>
  );
}
