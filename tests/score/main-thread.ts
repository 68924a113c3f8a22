import { z } from "zod";

/** How many times slower than this machine the phone is that is asked about, as in Lighthouse. */
export const SLOWER = 4;
/** A task that takes longer keeps a reader's touch waiting. Milliseconds. */
export const LONG = 50;

const EVENT = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  tdur: z.number().optional(),
  args: z
    .looseObject({
      name: z.unknown().optional(),
      data: z.looseObject({ type: z.unknown().optional() }).optional(),
    })
    .optional(),
});
type TraceEvent = z.infer<typeof EVENT>;

/** One task of the main thread: the processor's time on such a phone, and what of it went where. Milliseconds. */
export interface Task {
  time: number;
  parts: [name: string, time: number][];
}

/** A task among others. */
export interface TimedTask extends Task {
  /** When it began. */
  at: number;
  /** Whether the page heard of what a reader did: pressed, typed or chose. */
  hears: boolean;
  /** Whether it ends in a picture for the screen. */
  draws: boolean;
}

const TASK = "RunTask";
/** What a page acts on; that a finger comes down, or goes up, comes before. */
const HEARD = new Set<unknown>(["click", "input", "change"]);
/** What tells a page that works: a task of an empty one may take as long, where other programs have the processor. */
const WORK = new Set([TASK, "UpdateLayoutTree", "Layout", "FunctionCall"]);
/** What is told apart within a task. */
const PARTS = new Set([
  "ParseHTML",
  "UpdateLayoutTree",
  "Layout",
  "PrePaint",
  "Paint",
  "Layerize",
  "Commit",
  "EvaluateScript",
  "v8.compile",
  "FunctionCall",
  "EventDispatch",
  "TimerFire",
  "RunMicrotasks",
  "MajorGC",
  "MinorGC",
]);

/** The tasks of a page's main thread in a trace, the longest first. By the processor's time: a busy machine counts for nothing. */
export function tasksOf(trace: string): TimedTask[] {
  const events = z.object({ traceEvents: z.array(EVENT) }).parse(JSON.parse(trace)).traceEvents;
  const ours = events.filter(({ pid, tid }) => `${pid} ${tid}` === mainThread(events));
  const parts = ours.filter(({ name, ph }) => ph === "X" && PARTS.has(name));
  return ours
    .filter(({ name, ph }) => ph === "X" && name === TASK)
    .map((task) => {
      const inner = parts.filter((part) => within(part, task));
      return {
        time: timeOf(task),
        parts: partsOf(inner),
        at: task.ts,
        hears: inner.some(({ name, args }) => name === "EventDispatch" && HEARD.has(args?.data?.type)),
        draws: inner.some(({ name }) => name === "Commit"),
      };
    })
    .sort((a, b) => b.time - a.time);
}

/** Of all the browser's pages the one that worked most: others are empty. */
function mainThread(events: readonly TraceEvent[]): string {
  const names = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const work = new Map<string, number>();
  for (const event of events) {
    const thread = `${event.pid} ${event.tid}`;
    if (WORK.has(event.name) && names.has(thread)) work.set(thread, (work.get(thread) ?? 0) + timeOf(event));
  }
  return [...work].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

const timeOf = ({ tdur, dur }: TraceEvent): number => ((tdur ?? dur) / 1000) * SLOWER;

const within = (part: TraceEvent, whole: TraceEvent): boolean =>
  part.ts >= whole.ts && part.ts + part.dur <= whole.ts + whole.dur && part !== whole;

/** What each kind took by itself, without what it called. */
function partsOf(parts: readonly TraceEvent[]): Task["parts"] {
  const own = new Map<string, number>();
  for (const part of parts) {
    const inner = parts.filter((each) => within(each, part));
    const direct = inner.filter((each) => !inner.some((other) => other !== each && within(each, other)));
    const time = timeOf(part) - direct.reduce((sum, each) => sum + timeOf(each), 0);
    own.set(part.name, (own.get(part.name) ?? 0) + time);
  }
  return [...own].filter(([, time]) => time >= 1).sort(([, a], [, b]) => b - a);
}

/** What a touch sets off, in order: until the page shows that it was heard, and what follows. */
export function answerOf(tasks: readonly TimedTask[]): { answer: TimedTask[]; after: TimedTask[] } {
  const inOrder = tasks.toSorted((a, b) => a.at - b.at);
  const heard = inOrder.findLastIndex(({ hears }) => hears);
  const shown = inOrder.findIndex(({ draws }, index) => draws && index >= heard);
  const end = shown < 0 ? inOrder.length : shown + 1;
  return { answer: inOrder.slice(0, end), after: inOrder.slice(end) };
}

/** How long the page answers to nothing, all in all. */
export const blocking = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, { time }) => sum + Math.max(0, time - LONG), 0);

export const total = (tasks: readonly Task[]): number => tasks.reduce((sum, { time }) => sum + time, 0);

/** Of several runs the one whose tasks took neither most nor least. */
export function middle<Kind extends Task>(runs: readonly (readonly Kind[])[]): readonly Kind[] {
  const sorted = runs.toSorted((a, b) => total(a) - total(b));
  return sorted[Math.floor(sorted.length / 2)] ?? [];
}

export const longest = (tasks: readonly Task[]): number => Math.max(0, ...tasks.map(({ time }) => time));

export const formatTask = ({ time, parts }: Task): string =>
  `${time.toFixed(0)} ms (${parts.map(([name, part]) => `${name} ${part.toFixed(0)}`).join(", ")})`;
