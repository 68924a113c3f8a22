import { expect, test } from "vitest";
import { blocking, formatTask, middle, tasksOf, total } from "../../score/main-thread";

const named = (pid: number, name: string) => ({
  name: "thread_name",
  ph: "M",
  pid,
  tid: 1,
  ts: 0,
  args: { name },
});
/** Microseconds. `cpu`: of the processor. */
const span = (name: string, pid: number, ts: number, dur: number, cpu = dur) => ({
  name,
  ph: "X",
  pid,
  tid: 1,
  ts,
  dur,
  tdur: cpu,
});
const traceOf = (...events: object[]) => JSON.stringify({ traceEvents: events });

test("tasks are those of the page that works, by the processor's time on a phone four times slower", () => {
  const trace = traceOf(
    named(1, "CrRendererMain"),
    named(2, "CrRendererMain"),
    named(3, "CrBrowserMain"),
    span("RunTask", 1, 0, 1000),
    span("RunTask", 3, 0, 900_000),
    span("RunTask", 2, 0, 90_000, 20_000),
    span("Layout", 2, 1000, 80_000, 15_000),
    span("UpdateLayoutTree", 2, 2000, 5000, 4000),
    span("RunTask", 2, 100_000, 2000),
  );
  const tasks = tasksOf(trace);
  expect(tasks.map(({ time }) => time)).toEqual([80, 8]);
  expect(tasks[0]?.parts).toEqual([
    ["Layout", 44],
    ["UpdateLayoutTree", 16],
  ]);
  expect(formatTask({ time: 80, parts: tasks[0]?.parts ?? [] })).toBe(
    "80 ms (Layout 44, UpdateLayoutTree 16)",
  );
  expect(total(tasks)).toBe(88);
  expect(blocking(tasks)).toBe(30);
});

test("the middle one of several runs counts", () => {
  const run = (time: number) => [{ time, parts: [] }];
  expect(middle([run(9), run(1), run(4)])).toEqual(run(4));
  expect(middle([])).toEqual([]);
});
