import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Outcome, runStep, type Step } from "../../run/step";

/** Starts of small programs that report as our reporters do. */
const TELL = `
const { appendFileSync } = require("node:fs");
const tell = (event) => appendFileSync(process.env.NEWSPAPER_TEST_EVENTS, JSON.stringify(event) + "\\n");
const begin = (name) => tell({ event: "begin", id: name, file: "a.test.ts", name });
const end = (name, state) => tell({ event: "end", id: name, name, state });
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
`;

/** Runs a step and collects what it printed. */
export async function heardOf(step: Partial<Step>, silence = 60_000): Promise<Outcome & { printed: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "newspaper-run-"));
  const printed: string[] = [];
  try {
    const outcome = await runStep(
      { title: "sample", args: [], env: process.env, ...step },
      { folder, silence, print: (text) => printed.push(text) },
    );
    return { ...outcome, printed: printed.join("") };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs a program of a few lines as a step whose tests are counted. */
export const heardOfProgram = (program: string, silence?: number) =>
  heardOf({ args: ["-e", `${TELL}(async () => {${program}})()`], counted: true }, silence);
