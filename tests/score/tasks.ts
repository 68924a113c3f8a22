import { type Browser, chromium, type Page } from "@playwright/test";
import { closeServer } from "@/lib/publish/serving/close-server";
import { serve } from "@/lib/publish/serving/serve";
import { findChromium, LAUNCH_ARGS } from "../browser/chromium";
import { servePage } from "../browser/facsimile/page-site";
import { openSite, type Site, storyFrom, urlOf } from "../site/site";
import { blocking, formatTask, LONG, SLOWER, type Task, tasksOf } from "./main-thread";

/**
 * `npm run tasks`: what the main thread of a phone does when pages of the built site are opened, and when a reader touches them,
 * from the browser's own trace. Counted is the processor's time, four times this machine's. Exits 1 where a task is too long.
 */

const RUNS = Number(process.env.RUNS ?? 3);
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** All of what one touch sets off. Milliseconds. */
const ANSWER = 100;
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "blink.user_timing"];

interface Subject {
  name: string;
  url: string;
  touches?: Record<string, (page: Page) => Promise<unknown>>;
}

const settings = (page: Page) => page.locator("site-settings button").first();
const choose = (page: Page, value: string) =>
  page.locator(`site-settings [value="${value}"]`).check({ force: true, timeout: 5000 });
const TYPE = {
  "settings opened": (page: Page) => settings(page).click(),
  "largest type": (page: Page) => choose(page, "x-large"),
  "dark": (page: Page) => choose(page, "dark"),
};
const PICTURED = "printed page with its picture";
const EVIDENCE = { "classes shown": (page: Page) => page.locator("#classes").check() };

async function main(): Promise<number> {
  const executablePath = findChromium(process.env);
  if (!executablePath) {
    console.error("No Chromium: set CHROMIUM_PATH, or run npm test once, which says how to install one.");
    return 1;
  }
  const site = await openSite();
  const server = await serve(site.dist, 0);
  const listening = server.address();
  if (listening === null || typeof listening === "string") throw new Error("the server has no port");
  const at = (url: string) => `http://localhost:${listening.port}${url}`;
  const printed = site.archive.pages[0];
  const subjects: Subject[] = [
    { name: "front", url: at("/"), touches: TYPE },
    { name: "story", url: at(storyFrom(site, "page").url), touches: TYPE },
    { name: "section", url: at(urlOf(site, "/section/[id]")) },
    { name: "search", url: at("/search/"), touches: { "a query": (page) => page.fill("[type=search]", "水稻") } },
    { name: "issue", url: at(urlOf(site, "/paper/[date]")), touches: EVIDENCE },
    ...(printed ? [{ name: "printed page", url: at(urlOf(site, "/paper/[date]/[page]")), touches: EVIDENCE }] : []),
  ];
  let good = true;
  try {
    const wanted = process.argv[2] ?? "";
    for (const subject of subjects.filter(({ name }) => name.includes(wanted)))
      good = (await report(subject, executablePath)) && good;
    if (PICTURED.includes(wanted)) good = (await reportPictured(site, executablePath)) && good;
  } finally {
    await closeServer(server, 0);
  }
  return good ? 0 : 1;
}

/** A page drawn for the time of it: the site of this project has no picture of one. */
async function reportPictured(site: Site, executablePath: string): Promise<boolean> {
  const drawing = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const { url, close } = await servePage(drawing, site);
  await drawing.close();
  try {
    return await report({ name: PICTURED, url, touches: { ...EVIDENCE, ...TYPE } }, executablePath);
  } finally {
    await close();
  }
}

async function report({ name, url, touches = {} }: Subject, executablePath: string): Promise<boolean> {
  const runs = [];
  while (runs.length < RUNS) {
    const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
    runs.push(await open(browser, url, touches));
    await browser.close();
  }
  const tasks = middle(runs.map((run) => run.tasks), blocking);
  const shift = Math.max(...runs.map((run) => run.shift));
  const long = tasks.filter(({ time }) => time > LONG);
  console.log(`${name}: blocked ${blocking(tasks).toFixed(0)} ms, layout shift ${shift.toFixed(3)}`);
  for (const task of tasks.slice(0, Math.max(1, long.length))) console.log(`  ${formatTask(task)}`);
  const answers = Object.keys(touches).map((touch) => {
    const all = middle(runs.map((run) => run.answers[touch] ?? []), total);
    console.log(`  ${touch}: ${total(all).toFixed(0)} ms; ${all.slice(0, 1).map(formatTask).join("")}`);
    return total(all);
  });
  return long.length === 0 && shift === 0 && answers.every((time) => time <= ANSWER);
}

async function open(browser: Browser, url: string, touches: NonNullable<Subject["touches"]>) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) shifts.push(Number(entry.value));
    }).observe({ type: "layout-shift", buffered: true });
  });
  const tasks = await traced(browser, page, () => page.goto(url, { waitUntil: "load" }));
  const shift = await page.evaluate(() => (Reflect.get(window, "shifts") as number[]).reduce((a, b) => a + b, 0));
  const answers: Record<string, Task[]> = {};
  for (const [touch, act] of Object.entries(touches))
    answers[touch] = await traced(browser, page, () => act(page));
  await context.close();
  return { tasks, shift, answers };
}

async function traced(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  await page.waitForTimeout(500);
  return tasksOf((await browser.stopTracing()).toString());
}

const total = (tasks: readonly Task[]): number => tasks.reduce((sum, { time }) => sum + time, 0);

function middle<T>(all: readonly T[], weigh: (each: T) => number): T {
  const sorted = all.toSorted((a, b) => weigh(a) - weigh(b));
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error("nothing was measured");
  return found;
}

process.exitCode = await main();
