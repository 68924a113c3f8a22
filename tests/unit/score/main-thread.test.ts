import { expect, test } from "vitest";
import { barePage } from "../../score/bare-words";
import { answerOf, blocking, formatTask, longest, middle, tasksOf, total } from "../../score/main-thread";

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

test("a touch is answered when the page is drawn after what it heard; what follows is told apart", () => {
  const heard = (type: string, ts: number) => ({
    ...span("EventDispatch", 1, ts, 500),
    args: { data: { type } },
  });
  const tasks = tasksOf(
    traceOf(
      named(1, "CrRendererMain"),
      span("RunTask", 1, 0, 1000),
      heard("pointerdown", 100),
      span("RunTask", 1, 2000, 1000),
      span("Commit", 1, 2500, 100),
      span("RunTask", 1, 4000, 2000),
      heard("click", 4100),
      span("RunTask", 1, 8000, 3000),
      span("Commit", 1, 9000, 100),
      span("RunTask", 1, 12_000, 5000),
      span("Commit", 1, 13_000, 100),
    ),
  );
  const { answer, after } = answerOf(tasks);
  expect(answer.map(({ time }) => time)).toEqual([4, 4, 8, 12]);
  expect(after.map(({ time }) => time)).toEqual([20]);
  expect(longest(tasks)).toBe(20);
  expect(answerOf(tasksOf(traceOf(named(1, "CrRendererMain"), span("RunTask", 1, 0, 1000)))).after).toEqual(
    [],
  );
});

test("a page's words alone are in their type, and nothing else is", () => {
  const words = [
    { font: "700 20px/1.5 serif", text: "标题" },
    { font: "400 16px/1.6 sans-serif", text: "正文 <b> & 其他" },
    { font: "700 20px/1.5 serif", text: "又一个" },
  ];
  expect(barePage(words)).toMatchInlineSnapshot(
    `"<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><style>.f0{font:700 20px/1.5 serif}.f1{font:400 16px/1.6 sans-serif}</style><div class="f0">标题</div><div class="f1">正文 &lt;b> &amp; 其他</div><div class="f0">又一个</div>"`,
  );
});
