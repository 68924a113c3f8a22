import { formatProblem } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";

export interface LinkedProblem {
  problem: Problem;
  /** Where at the desk it is mended; null where in no screen. */
  url: string | null;
}

/** What stands in the way of a publish, or what it warns of. */
export function Problems({
  name,
  problems,
  isWrong,
}: {
  name: string;
  problems: readonly LinkedProblem[];
  isWrong: boolean;
}) {
  if (problems.length === 0) return null;
  return (
    <section className="pt-4">
      <details open={isWrong}>
        <summary
          className={`py-2 cursor-pointer font-song font-semibold text-lg ${isWrong ? "text-accent" : ""}`}
        >
          {`${name}：${problems.length}`}
        </summary>
        <ul>
          {problems.map(({ problem, url }) => (
            <li key={formatProblem(problem)} className="py-2 border-b border-rule text-small">
              <span className="whitespace-pre-wrap wrap-anywhere">{formatProblem(problem)}</span>
              {url && (
                <a className="link block w-fit" href={url}>
                  去改
                </a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
