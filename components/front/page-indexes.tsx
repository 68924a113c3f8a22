import type { PageIndex } from "@/lib/site/paper/page-index";
import { PageContents } from "../page-contents";
import { SMALL_HEADING } from "../small-heading";

interface PageIndexesProps {
  index: readonly PageIndex[];
  /** URL of the issue. */
  issue: string | null;
}

/** Of each page its name and its headlines, numbered, line by line. */
const CONTENTS =
  "[&_h3]:text-story [&_h3_a]:inline-block [&_h3_a]:py-1 [&_h3_span]:font-normal [&_li]:flex [&_li]:break-inside-avoid [&_li]:border-b [&_li]:border-rule [&_li_a]:flex-1 [&_li_a]:py-2";

/** 版面导读: the newest issue's pages, their stories in printed order. On a phone a page shows its first ones until all are asked for. */
export function PageIndexes({ index, issue }: PageIndexesProps) {
  if (index.length === 0) return null;
  return (
    <section
      className={`guide later held min-w-0 border-t border-ink pt-2 pb-8 print:hidden ${CONTENTS}`}
      aria-labelledby="guide"
    >
      <div className="mb-3 flex flex-wrap items-baseline gap-x-6">
        <h2 id="guide" className={SMALL_HEADING}>
          版面导读
        </h2>
        {issue && (
          <a className="quiet ml-auto py-2" href={issue}>
            看本期版面
          </a>
        )}
      </div>
      <input className="peer sr-only" type="checkbox" id="whole-guide" />
      <div
        className={`pages-of-issue md:columns-2 md:gap-x-10 lg:columns-3 ${index.length > 1 ? "" : "[&_h3]:[column-span:all]"}`}
      >
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
