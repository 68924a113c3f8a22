import { formatProblem } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";
import type { PreviewRow } from "@/lib/site/preview/preview";
import { urls } from "@/lib/site/urls";

/** In `next dev`: the stories that readers do not have, and what is wrong with the content. */
export function PreviewList({
  rows,
  problems,
}: {
  rows: readonly PreviewRow[];
  problems: readonly Problem[];
}) {
  return (
    <main className="wrap" style={{ padding: "3rem 1.25rem" }}>
      <h1>读者看不到的</h1>
      <p>
        草稿、定时和已到期的稿件，点开就是发布以后的样子。<a href={urls.front()}>回到首页</a>
      </p>
      {rows.length === 0 && <p>没有草稿、定时和已到期的稿件。</p>}
      <ul>
        {rows.map(({ state, headline, url, file }) => (
          <li key={`${url} ${file}`} style={{ padding: "0.4rem 0" }}>
            {state} <a href={url}>{headline}</a> <small>{file}</small>
          </li>
        ))}
      </ul>
      {problems.length > 0 && <h2>{`${problems.length} 个错误，改好才能发布`}</h2>}
      {problems.map((problem) => (
        <pre key={formatProblem(problem)} style={{ padding: "0.5rem 0", whiteSpace: "pre-wrap" }}>
          {formatProblem(problem)}
        </pre>
      ))}
    </main>
  );
}
