import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import { serve } from "@/lib/publish/serve";
import { closeServer } from "@/lib/publish/serving/close-server";
import { findChromium, LAUNCH_ARGS } from "../browser/chromium";
import { openSite, storyFrom, urlOf } from "../site/site";
import { freePort, measure } from "./lighthouse-run";
import { CATEGORIES, formatScores, isPerfect, medianScores, type Scores } from "./lighthouse-scores";

/**
 * `npm run lighthouse`: Lighthouse's four scores of the built site as a phone sees it over a slow network (its default:
 * simulated), the median of three runs a page. Exits 1 where one is below 100, and names the audits that cost it.
 */

const RUNS = 3;

async function main(): Promise<number> {
  const executablePath = findChromium(process.env);
  if (!executablePath) {
    console.error("No Chromium: set CHROMIUM_PATH, or run npm test once, which says how to install one.");
    return 1;
  }
  const site = await openSite();
  const server = await serve(site.dist, 0);
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...LAUNCH_ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    const pages = ["/", storyFrom(site, "page").url, urlOf(site, "/section/[id]"), "/search/"];
    const rows: [string, Scores][] = [];
    for (const url of pages) {
      const runs: Scores[] = [];
      while (runs.length < RUNS)
        runs.push(await measure(`http://localhost:${(server.address() as AddressInfo).port}${url}`, port));
      rows.push([url, medianScores(runs)]);
      console.log(formatScores([rows[rows.length - 1] ?? [url, medianScores(runs)]]));
    }
    return rows.every(([, scores]) => isPerfect(scores)) ? 0 : 1;
  } finally {
    await browser.close();
    await closeServer(server, 0);
  }
}

console.log(`${CATEGORIES.join(" / ")}, median of ${RUNS}`);
process.exitCode = await main();
