import { z } from "zod";
import { openEngine } from "./engine";
import { Task } from "./task";
import { openTraditional } from "./traditional-engine";

/**
 * A process that recognises. Its first argument is the folder of the OCR part; it answers each task with its number, in order.
 */
const folder = z.string().parse(process.argv[2]);
const engine = openEngine(folder);
let traditional: ReturnType<typeof openTraditional> | null = null;

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
      // Most pages need no second recogniser.
      if (job.reader === "traditional") traditional ??= openTraditional(folder);
      const reader = job.reader === "traditional" && traditional ? await traditional : read;
      const lines = [];
      for (const line of job.lines) lines.push(await reader(line));
      return { kind: job.kind, lines };
    }
    default:
      return job satisfies never;
  }
}
