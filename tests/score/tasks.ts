import { chromium, type Page } from "@playwright/test";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { urls } from "@/lib/site/urls";
import { findChromium, LAUNCH_ARGS } from "../browser/chromium";
import { servePage } from "../browser/facsimile/page-site";
import { firstAt, openSite, type Site, storyFrom, urlOf } from "../site/site";
import { blocking, formatTask, LONG, middle, total } from "./main-thread";
import { type Opened, openTraced, type Touches } from "./tasks-run";

/**
 * `npm run tasks [-- <kind of page>]`: what the main thread of a phone does when pages of the built site are opened, and when a
 * reader touches them, from the browser's own trace; the median of three runs. Counted is the processor's time, four times this
 * machine's. Exits 1 where a task is too long, an answer too late, or something moved.
 */

const RUNS = 3;
/** All of what one touch sets off. Milliseconds. */
const ANSWER = 100;

interface Subject {
  name: string;
  url: string;
  touches?: Touches;
}

const choose = (value: string) => (page: Page) =>
  page.locator(`site-settings [value="${value}"]`).check({ force: true });
const SETTINGS: Touches = {
  "settings opened": (page) => page.locator("site-settings button").first().click(),
  "largest type": choose("x-large"),
  dark: choose("dark"),
};
const EVIDENCE: Touches = { "classes shown": (page) => page.locator("#classes").check() };
const QUERY: Touches = { "a query": (page) => page.fill("[type=search]", "水稻") };
const PICTURED = "printed page with its picture";

const subjectsOf = (site: Site): Subject[] => [
  { name: "front", url: "/", touches: SETTINGS },
  { name: "story", url: storyFrom(site, "page").url, touches: SETTINGS },
  { name: "section", url: urlOf(site, "/section/[id]") },
  { name: "search", url: "/search/", touches: QUERY },
  { name: "issue", url: firstAt(site, urls.issue), touches: { ...EVIDENCE, ...SETTINGS } },
  { name: "printed page", url: urlOf(site, "/paper/[date]/[page]"), touches: { ...EVIDENCE, ...SETTINGS } },
];

async function main(wanted: string): Promise<number> {
  const executablePath = findChromium(process.env);
  if (!executablePath) {
    console.error("No Chromium: set CHROMIUM_PATH, or run npm test once, which says how to install one.");
    return 1;
  }
  const site = await openSite();
  const server = await serve(site.dist, 0);
  const listening = server.address();
  if (listening === null || typeof listening === "string") throw new Error("the server has no port");
  let good = true;
  try {
    for (const { name, url, touches } of subjectsOf(site))
      if (!wanted || name === wanted)
        good =
          (await report(
            { name, url: `http://localhost:${listening.port}${url}`, touches },
            executablePath,
          )) && good;
    if (!wanted || wanted === PICTURED) good = (await reportPictured(site, executablePath)) && good;
  } finally {
    await closeServer(server, 0);
  }
  return good ? 0 : 1;
}

/** A page drawn for the time of it: no page of this project's own content has a picture. */
async function reportPictured(site: Site, executablePath: string): Promise<boolean> {
  const drawing = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const { url, close } = await servePage(drawing, site);
  await drawing.close();
  try {
    return await report({ name: PICTURED, url, touches: { ...EVIDENCE, ...SETTINGS } }, executablePath);
  } finally {
    await close();
  }
}

async function report({ name, url, touches = {} }: Subject, executablePath: string): Promise<boolean> {
  const runs: Opened[] = [];
  while (runs.length < RUNS) runs.push(await openTraced(executablePath, url, touches));
  const tasks = middle(runs.map((run) => run.tasks));
  const long = tasks.filter(({ time }) => time > LONG);
  const shift = Math.max(...runs.map((run) => run.shift));
  console.log(`${name}: blocked ${blocking(tasks).toFixed(0)} ms, layout shift ${shift.toFixed(3)}`);
  for (const task of tasks.slice(0, Math.max(1, long.length))) console.log(`  ${formatTask(task)}`);
  const answers = Object.keys(touches).map((touch) => {
    const answer = middle(runs.map((run) => run.answers.get(touch) ?? []));
    console.log(`  ${touch}: ${total(answer).toFixed(0)} ms; ${answer.slice(0, 1).map(formatTask).join("")}`);
    return total(answer);
  });
  return long.length === 0 && shift === 0 && answers.every((time) => time <= ANSWER);
}

process.exitCode = await main(process.argv[2] ?? "");
