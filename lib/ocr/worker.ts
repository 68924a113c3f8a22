import { z } from "zod";
import { openEngine } from "./engine";
import { Task } from "./task";

/**
 * A process that recognises. Its first argument is the folder of the OCR part; it answers each task with its number, in order.
 */
const engine = openEngine(z.string().parse(process.argv[2]));

// What can't be loaded is told with the first task.
engine.catch(() => {});

process.on("message", async (message) => {
  const { id, job } = Task.parse(message);
  try {
    process.send?.({ id, result: await done(job) });
  } catch (error) {
    process.send?.({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
process.on("disconnect", () => process.exit());

async function done(job: Task["job"]) {
  const { detect, read } = await engine;
  switch (job.kind) {
    case "detect":
      return { kind: job.kind, map: await detect(job.picture) };
    case "read": {
      const lines = [];
      for (const line of job.lines) lines.push(await read(line));
      return { kind: job.kind, lines };
    }
    default:
      return job satisfies never;
  }
}
