import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { findChromium } from "../browser/chromium";
import { openSite, storyFrom, urlOf } from "../site/site";
import { measure, withBrowser } from "./lighthouse-run";
import { CATEGORIES, formatScores, isPerfect, medianScores, type Scores } from "./lighthouse-scores";

/**
 * `npm run lighthouse`: Lighthouse's four scores of the built site as a phone sees it over a slow network (its default:
 * simulated), the median of three runs a page. Exits 1 where one is below 100, and names the audits that cost it.
 */

const RUNS = 3;

async function main(): Promise<number> {
  const chromium = findChromium(process.env);
  if (!chromium) {
    console.error("No Chromium: set CHROMIUM_PATH, or run npm test once, which says how to install one.");
    return 1;
  }
  const site = await openSite();
  const server = await serve(site.dist, 0);
  const listening = server.address();
  if (listening === null || typeof listening === "string") throw new Error("the server has no port");
  const address = `http://localhost:${listening.port}`;
  console.log(`${CATEGORIES.join(" / ")}, median of ${RUNS}`);
  let perfect = true;
  try {
    for (const url of ["/", storyFrom(site, "page").url, urlOf(site, "/section/[id]"), "/search/"]) {
      const scores = await medianOf(address + url, chromium);
      console.log(formatScores(url, scores));
      perfect &&= isPerfect(scores);
    }
  } finally {
    await closeServer(server, 0);
  }
  return perfect ? 0 : 1;
}

/** Each run in a browser of its own: nothing is in its caches, and no worker has been there. */
async function medianOf(url: string, chromium: string): Promise<Scores> {
  const runs: Scores[] = [];
  while (runs.length < RUNS) runs.push(await withBrowser(chromium, (port) => measure(url, port)));
  return medianScores(runs);
}

process.exitCode = await main();
