import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { LAUNCH_ARGS } from "../browser/chromium";
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

/** Starts a browser of its own for the time of an action, which is told the debugging port. */
export async function withBrowser<T>(chromePath: string, action: (port: number) => Promise<T>): Promise<T> {
  const chrome = await launch({
    chromePath,
    chromeFlags: ["--headless=new", ...LAUNCH_ARGS],
    logLevel: "silent",
  });
  try {
    return await action(chrome.port);
  } finally {
    chrome.kill();
  }
}
