import type { PageIndex } from "@/lib/site/paper/page-index";
import { PageContents } from "../page-contents";

interface PageIndexesProps {
  index: readonly PageIndex[];
  /** URL of the issue. */
  issue: string | null;
}

/** 版面导读: the newest issue's pages, their stories in printed order. */
export function PageIndexes({ index, issue }: PageIndexesProps) {
  if (index.length === 0) return null;
  return (
    <section className={index.length > 1 ? "guide many" : "guide"} aria-labelledby="guide">
      <h2 id="guide">版面导读</h2>
      {issue && (
        <a className="more" href={issue}>
          看本期版面
        </a>
      )}
      <div className="pages-of-issue">
        {index.map((page) => (
          <div className="page-of-issue" key={page.url}>
            <PageContents page={page} />
          </div>
        ))}
      </div>
    </section>
  );
}
