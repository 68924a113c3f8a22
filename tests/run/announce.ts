import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { ROOT } from "../command";
import { report } from "./events";

/**
 * Tells the runner that a test begins, and that it is over, from the process that runs it: of a test that never lets go
 * of its process Vitest would tell nothing, since its workers send their news in batches.
 */
beforeEach(({ task }) => {
  const file = path.relative(ROOT, task.file.filepath);
  report({ event: "begin", id: task.id, file, name: `${file} › ${task.fullTestName}` });
});

afterEach(({ task }) => {
  report({ event: "over", id: task.id });
});
