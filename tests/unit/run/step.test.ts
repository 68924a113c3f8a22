import { describe, expect, test } from "vitest";
import { PATIENCE } from "../../patience";
import { heardOf, heardOfProgram } from "./children";

/** Long enough for a slow machine to start a process; nobody waits for more than one of it. Milliseconds. */
const SILENCE = 6000;

// They wait, beside each other, and leave the processor to others.
describe.concurrent("a step of the tests", () => {
  test("is ended when nothing is heard of it, and the test that hangs is named", async () => {
    const { ok, tally, failures, printed } = await heardOfProgram(
      `tell({ event: "planned", file: "a.test.ts", tests: 5 });
       begin("quick"); end("quick", "passed");
       begin("one that hangs");
       await wait(600_000);`,
      SILENCE,
    );
    expect(ok).toBe(false);
    expect(printed).toContain(
      "sample: nothing was heard for 6 seconds, so it was ended while it ran:\n  one that hangs\n",
    );
    expect(printed).toContain("Of 3 more nothing is known, or they were not run; they count as failed.");
    expect(failures).toEqual(["one that hangs"]);
    expect(tally).toEqual({ passed: 1, failed: 4, skipped: 0 });
  });

  test("takes as long as it takes while it prints something", async () => {
    const { ok, tally } = await heardOfProgram(
      `begin("slow");
       for (let time = 0; time < 6; time += 1) { await wait(${SILENCE / 4}); console.log("still here"); }
       end("slow", "passed");`,
      SILENCE,
    );
    expect(ok).toBe(true);
    expect(tally).toEqual({ passed: 1, failed: 0, skipped: 0 });
  });

  test("takes as long as it takes while its tests begin and end, though it prints nothing", async () => {
    const { ok, tally, printed } = await heardOfProgram(
      `for (let time = 0; time < 6; time += 1) { begin("n" + time); await wait(${SILENCE / 4}); end("n" + time, "passed"); }`,
      SILENCE,
    );
    expect(ok).toBe(true);
    expect(printed).toBe("");
    expect(tally.passed).toBe(6);
  });

  test("that hangs before any test begins names the file", async () => {
    const { printed, failures, tally } = await heardOfProgram(
      `tell({ event: "file-begin", file: "loading.test.ts" }); await wait(600_000);`,
      SILENCE,
    );
    expect(printed).toContain("while it ran:\n  loading.test.ts\n");
    expect(failures).toEqual(["loading.test.ts"]);
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("ends with the processes that it has started", async ({ expect }) => {
    const { printed } = await heardOfProgram(
      `const { pid } = require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 600000)"]);
       console.log("child", pid);
       await wait(600_000);`,
      SILENCE,
    );
    const pid = Number(/child (\d+)/.exec(printed)?.[1]);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), PATIENCE).toBe(false);
  });
});

describe("a step of the tests", () => {
  test("that is done does not wait for processes that it left behind", async ({ expect }) => {
    const { ok, printed } = await heardOfProgram(
      `const stdio = ["ignore", "inherit", "inherit"];
       const { pid } = require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 600000)"], { stdio });
       console.log("child", pid);
       process.exit(0);`,
    );
    expect(ok).toBe(true);
    await expect.poll(() => isRunning(Number(/child (\d+)/.exec(printed)?.[1])), PATIENCE).toBe(false);
  });

  test("counts what was skipped, and what failed", async () => {
    const { ok, tally, failures } = await heardOfProgram(
      `for (const [name, state] of [["a", "passed"], ["b", "skipped"], ["c", "failed"], ["d", "skipped"]]) { begin(name); end(name, state); }
       process.exit(1);`,
    );
    expect(ok).toBe(false);
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 2 });
    expect(failures).toEqual(["c"]);
  });

  test("that ends with an error, though no test failed, is a failure", async () => {
    const { ok, tally, failures } = await heardOfProgram(`begin("a"); end("a", "passed"); process.exit(1);`);
    expect(ok).toBe(false);
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(failures).toEqual(["sample"]);
  });

  test("that ends well without running all tests has failed", async () => {
    const { ok, tally } = await heardOfProgram(
      `tell({ event: "planned", file: "a.test.ts", tests: 2 }); begin("a"); end("a", "passed");`,
    );
    expect(ok).toBe(false);
    expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("without tests of its own is one test", async () => {
    expect(await heardOf({ args: ["-e", "console.log('fine')"] })).toMatchObject({
      ok: true,
      tally: { passed: 1, failed: 0, skipped: 0 },
      printed: "fine\n",
    });
    expect(await heardOf({ args: ["-e", "process.exit(2)"] })).toMatchObject({
      ok: false,
      tally: { passed: 0, failed: 1, skipped: 0 },
      failures: ["sample"],
    });
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
