import { chromium } from "@playwright/test";
import { LAUNCH_ARGS } from "../browser/chromium";
import { servePage } from "../browser/facsimile/page-site";
import type { Site } from "../site/site";
import type { Words } from "./bare-words";
import { measureBuiltSite, type ServedSite } from "./built-site";
import { answerOf, blocking, formatTask, LONG, longest, middle, type Task, total } from "./main-thread";
import { firstView } from "./slow-line";
import { type Opened, openBare, openTraced } from "./tasks-run";
import { ON_PRINTED_PAGE, PICTURED, type Subject, subjectsOf } from "./tasks-subjects";

/**
 * `npm run tasks [-- <kind of page>]`: what the main thread of a phone does when pages of the built site are opened, and when a
 * reader touches them, from the browser's own trace; the median of five runs. Counted is the processor's time, four times this
 * machine's. What the machine needs for a page with nothing on it, and for the words of a page's first view, in their type and without
 * anything else, stands beside it: less no page can take. Exits 1 where a task is longer than it may be and than the words alone, an
 * answer too late, a first view too slow, or something moved.
 */

const RUNS = 5;
/** All that happens from a touch until the page shows that it heard. Milliseconds. */
const ANSWER = 100;
/** Until the first view is complete, on a slow line. Milliseconds. */
const FIRST_VIEW = 2500;

async function measureTasks({ site, address, executablePath }: ServedSite, wanted: string): Promise<boolean> {
  console.log("this machine");
  await reportBare([], "a page with nothing on it", executablePath);
  let good = true;
  for (const { name, url, touches, slowly } of subjectsOf(site))
    if (!wanted || name === wanted)
      good = (await report({ name, url: address + url, touches, slowly }, executablePath)) && good;
  if (!wanted || wanted === PICTURED) good = (await reportPictured(site, executablePath)) && good;
  return good;
}

/** A page drawn for the time of it: no page of this project's own content has a picture. */
async function reportPictured(site: Site, executablePath: string): Promise<boolean> {
  const drawing = await chromium.launch({ executablePath, args: LAUNCH_ARGS });
  const { url, close } = await servePage(drawing, site);
  await drawing.close();
  try {
    return await report({ name: PICTURED, url, touches: ON_PRINTED_PAGE, slowly: true }, executablePath);
  } finally {
    await close();
  }
}

async function report(subject: Subject, executablePath: string): Promise<boolean> {
  const { name, url, touches = {}, slowly = false } = subject;
  const runs: Opened[] = [];
  while (runs.length < RUNS) runs.push(await openTraced(executablePath, url, touches));
  const tasks = middle(runs.map((run) => run.tasks));
  const long = tasks.filter(({ time }) => time > LONG);
  const shift = Math.max(...runs.map((run) => run.shift));
  console.log(`${name}: blocked ${blocking(tasks).toFixed(0)} ms, layout shift ${shift.toFixed(3)}`);
  for (const task of tasks.slice(0, Math.max(1, long.length))) console.log(`  ${formatTask(task)}`);
  const bound = await reportBare(
    runs[0]?.words ?? [],
    "the words of its first view alone, in their type",
    executablePath,
  );
  const answers = Object.keys(touches).map((touch) => reportAnswer(touch, runs));
  const view = slowly ? await firstView(executablePath, url) : 0;
  if (slowly) console.log(`  first view on a slow line: ${view.toFixed(0)} ms`);
  const quick = longest(tasks) <= Math.max(LONG, bound);
  return quick && shift === 0 && answers.every(Boolean) && view <= FIRST_VIEW;
}

/** What follows an answer keeps the next one waiting: its tasks are as short as any. */
function reportAnswer(touch: string, runs: readonly Opened[]): boolean {
  const { answer, after } = answerOf(middle(runs.map((run) => run.answers.get(touch) ?? [])));
  const next = after.toSorted((a, b) => b.time - a.time)[0];
  const later = next && next.time >= 1 ? `; after that at most ${formatTask(next)}` : "";
  console.log(`  ${touch}: ${total(answer).toFixed(0)} ms${later}`);
  return total(answer) <= ANSWER && longest(after) <= LONG;
}

/** What this machine takes for so much text at the least: no page can do with less. Milliseconds. */
async function reportBare(words: readonly Words[], name: string, executablePath: string): Promise<number> {
  const runs: Task[][] = [];
  while (runs.length < RUNS) runs.push(await openBare(executablePath, words));
  const tasks = middle(runs);
  console.log(`  ${name}: ${tasks.slice(0, 1).map(formatTask).join("")}`);
  return longest(tasks);
}

const good = await measureBuiltSite((served) => measureTasks(served, process.argv[2] ?? ""));
process.exitCode = good ? 0 : 1;
