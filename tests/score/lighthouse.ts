import { storyFrom, urlOf } from "../site/site";
import { measureBuiltSite, type ServedSite } from "./built-site";
import { measure, withBrowser } from "./lighthouse-run";
import { CATEGORIES, formatScores, isPerfect, medianScores, type Scores } from "./lighthouse-scores";

/**
 * `npm run lighthouse`: Lighthouse's four scores of the built site as a phone sees it over a slow network (its default:
 * simulated), the median of three runs a page. Exits 1 where one is below 100, and names the audits that cost it.
 */

const RUNS = 3;

async function scorePages({ site, address, executablePath }: ServedSite): Promise<boolean> {
  console.log(`${CATEGORIES.join(" / ")}, median of ${RUNS}`);
  let perfect = true;
  for (const url of ["/", storyFrom(site, "page").url, urlOf(site, "/section/[id]"), "/search/"]) {
    const scores = await medianOf(address + url, executablePath);
    console.log(formatScores(url, scores));
    perfect &&= isPerfect(scores);
  }
  return perfect;
}

/** Each run in a browser of its own: nothing is in its caches, and no worker has been there. */
async function medianOf(url: string, chromium: string): Promise<Scores> {
  const runs: Scores[] = [];
  while (runs.length < RUNS) runs.push(await withBrowser(chromium, (port) => measure(url, port)));
  return medianScores(runs);
}

process.exitCode = (await measureBuiltSite(scorePages)) ? 0 : 1;
