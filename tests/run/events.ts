import { appendFileSync } from "node:fs";
import { z } from "zod";

/** Where our reporters write what happens, as JSON lines; without it they write nothing. */
export const EVENTS_VARIABLE = "NEWSPAPER_TEST_EVENTS";

const event = z.discriminatedUnion("event", [
  /** A file of tests is about to be loaded. */
  z.object({ event: z.literal("file-begin"), file: z.string() }),
  /** The file is loaded: so many tests are in it. */
  z.object({ event: z.literal("planned"), file: z.string(), tests: z.number() }),
  z.object({ event: z.literal("file-end"), file: z.string() }),
  z.object({ event: z.literal("begin"), id: z.string(), file: z.string(), name: z.string() }),
  /** Nothing of the test runs any more; how it ended is told later. */
  z.object({ event: z.literal("over"), id: z.string() }),
  z.object({
    event: z.literal("end"),
    id: z.string(),
    name: z.string(),
    state: z.enum(["passed", "failed", "skipped"]),
  }),
  /** Something failed that is no test: a file that cannot be loaded, a hook. */
  z.object({ event: z.literal("error"), name: z.string() }),
]);

export type TestEvent = z.infer<typeof event>;

/** Called by reporters, at once: a process that is killed has written all that it knew. */
export function report(happened: TestEvent): void {
  const file = process.env[EVENTS_VARIABLE];
  if (file) appendFileSync(file, `${JSON.stringify(happened)}\n`);
}

/** A whole line of the file. */
export const readEvent = (line: string): TestEvent => event.parse(JSON.parse(line));
