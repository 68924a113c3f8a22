import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { CATEGORIES, type Scores } from "./lighthouse-scores";

/** One run of Lighthouse's mobile preset in the browser that listens on a debugging port. */
export async function measure(url: string, port: number): Promise<Scores> {
  const run = await lighthouse(url, {
    port,
    logLevel: "error",
    output: "json",
    onlyCategories: [...CATEGORIES],
  });
  if (!run) throw new Error(`Lighthouse says nothing of ${url}`);
  const { categories, audits, runtimeError } = run.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  const score = (category: string) => {
    const value = categories[category]?.score ?? null;
    return value === null ? null : Math.round(value * 100);
  };
  const counted = new Set(
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  );
  const lost = Object.values(audits).filter(
    (audit) => counted.has(audit.id) && audit.score !== null && audit.score < 0.9,
  );
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    lost: lost.map(({ id, title, displayValue = "" }) => `${id}: ${title} ${displayValue}`.trimEnd()),
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "localhost", () => {
      const bound = probe.address();
      probe.close(() =>
        bound === null || typeof bound === "string" ? reject(new Error("no port")) : resolve(bound.port),
      );
    });
  });
}
