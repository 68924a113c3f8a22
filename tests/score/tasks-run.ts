import { type Browser, chromium, type Page } from "@playwright/test";
import { LAUNCH_ARGS } from "../browser/chromium";
import { type Task, tasksOf } from "./main-thread";

/** What a reader does, by its name. */
export type Touches = Readonly<Record<string, (page: Page) => Promise<unknown>>>;

/** What opening a page took, how far what was there moved, and what each touch set off. */
export interface Opened {
  tasks: Task[];
  shift: number;
  answers: ReadonlyMap<string, Task[]>;
}

const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
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
    const answers = new Map<string, Task[]>();
    for (const [touch, act] of Object.entries(touches))
      answers.set(touch, await traced(browser, page, () => act(page)));
    return { tasks, shift, answers };
  } finally {
    await browser.close();
  }
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

async function traced(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  await page.waitForTimeout(QUIET);
  return tasksOf((await browser.stopTracing()).toString());
}
