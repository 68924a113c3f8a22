import { formatProblem } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";

/** One thing that there is to do, and where. */
export interface Task {
  label: string;
  /** How much of it; null where that is no number. */
  count: number | null;
  note: string;
  url: string;
}

/** What there is to do today. */
export function ToDo({ tasks, errors }: { tasks: readonly Task[]; errors: readonly Problem[] }) {
  return (
    <>
      <header className="title">
        <h1>今天要做的</h1>
      </header>
      <ul data-rows="" className="max-w-story">
        {tasks.map(({ label, count, note, url }) => (
          <li key={url} className="border-b border-rule">
            <a href={url} className="grid grid-cols-[5em_4em_1fr] items-baseline gap-x-4 py-3 min-h-target">
              <span className="font-song text-lg font-semibold">{label}</span>
              <span className="num text-right text-lg">{count}</span>
              <span className="quiet">{note}</span>
            </a>
          </li>
        ))}
      </ul>
      {errors.length > 0 && (
        <section className="mt-8 max-w-story">
          <h2 className="text-lg">{`${errors.length} 个错误，改好才能发布`}</h2>
          <ul>
            {errors.map((problem) => (
              <li
                key={formatProblem(problem)}
                className="py-2 border-b border-rule text-small whitespace-pre-wrap wrap-anywhere"
              >
                {formatProblem(problem)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
