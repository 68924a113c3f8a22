import { formatProblem } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";

/** In `next dev`: the same report as a publish prints, in the place of a page that can't be shown. */
export function ProblemReport({ problems }: { problems: readonly Problem[] }) {
  return (
    <main className="wrap" style={{ padding: "3rem 1.25rem" }}>
      <h1>内容有错误，暂不能发布</h1>
      <p>改好文件，存盘以后这一页自己刷新。</p>
      <ul>
        {problems.map((problem) => (
          <li key={formatProblem(problem)}>
            <pre style={{ padding: "1rem 0", whiteSpace: "pre-wrap" }}>{formatProblem(problem)}</pre>
          </li>
        ))}
      </ul>
    </main>
  );
}
