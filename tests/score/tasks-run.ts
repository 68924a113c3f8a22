import { type Browser, chromium, type Page } from "@playwright/test";
import { LAUNCH_ARGS } from "../browser/chromium";
import { barePage, type Words, wordsInView } from "./bare-words";
import { type Task, type TimedTask, tasksOf } from "./main-thread";

/** What a reader does, by its name: made ready, and then done, so that finding what is touched is not counted. */
export type Touches = Readonly<Record<string, (page: Page) => Promise<() => Promise<unknown>>>>;

/** What opening a page took, what is to be read in its first view, how far what was there moved, and what each touch set off. */
export interface Opened {
  tasks: Task[];
  words: Words[];
  shift: number;
  answers: ReadonlyMap<string, TimedTask[]>;
}

export const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8"];
/** What follows a touch is over by then. Milliseconds. */
const QUIET = 500;

/** Opens a page in a browser of its own: no font has been looked up, and nothing is in its caches. */
export async function openTraced(executablePath: string, url: string, touches: Touches): Promise<Opened> {
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  try {
    const context = await browser.newContext(PHONE);
    const page = await context.newPage();
    const tasks = await traced(browser, page, () => page.goto(url, { waitUntil: "load" }));
    const shift = await page.evaluate(shiftSoFar);
    const words = await page.evaluate(wordsInView);
    const answers = new Map<string, TimedTask[]>();
    for (const [touch, prepare] of Object.entries(touches)) {
      const act = await prepare(page);
      await page.waitForTimeout(QUIET);
      answers.set(touch, await traced(browser, page, act));
    }
    return { tasks, words, shift, answers };
  } finally {
    await browser.close();
  }
}

/** The same for a page of nothing but words, in the type that they have. */
export async function openBare(executablePath: string, words: readonly Words[]): Promise<Task[]> {
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(barePage(words))}`;
  return (await openTraced(executablePath, url, {})).tasks;
}

/** Runs in the page: by the browser's own account, from when it began to draw. */
const shiftSoFar = (): Promise<number> =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const shifts = list.getEntries().map((entry) => ("value" in entry ? Number(entry.value) : 0));
      resolve(shifts.reduce((sum, shift) => sum + shift, 0));
    }).observe({ type: "layout-shift", buffered: true });
    // There may have been none.
    setTimeout(resolve, 1000, 0);
  });

async function traced(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<TimedTask[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  await page.waitForTimeout(QUIET);
  return tasksOf((await browser.stopTracing()).toString());
}
