import { test } from "vitest";

/** As when a test hangs: Vitest is killed before this process, which does not let go, could tell it anything. */
test("never lets go of its process", () => {
  process.kill(process.ppid, "SIGKILL");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000);
});
