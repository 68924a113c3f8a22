import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { z } from "zod";
import { launched, ROOT } from "../command";
import type { Measurement } from "./measurement";
import { treeMemory } from "./process-tree";
import { PublishReport } from "./publish-report";

const Answer = z.object({ seconds: z.number(), report: PublishReport });

/** A process that publishes when it is asked, and stays ready in between. */
export interface WarmPublisher {
  /** Publishes once. Memory is what the process and its children hold afterwards. Rejects where the process has ended. */
  publish: () => Promise<Pick<Measurement, "usage" | "report">>;
  end: () => Promise<void>;
}

export function warmPublisher(
  folders: readonly [content: string, dist: string, cache: string],
  env: NodeJS.ProcessEnv,
): WarmPublisher {
  const child = spawn(process.execPath, [...launched("tests/bench/publish-warm"), ...folders], {
    cwd: ROOT,
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    publish: async () => {
      child.stdin.write("\n");
      const { value, done } = await answers.next();
      if (done) throw new Error(`The publisher has ended with exit code ${await ended}.`);
      const { seconds, report } = Answer.parse(JSON.parse(value));
      const memory = child.pid === undefined ? null : treeMemory(child.pid);
      const usage = {
        code: 0,
        seconds,
        peakBytes: memory?.bytes ?? null,
        memoryKind: memory?.kind ?? null,
        output: "",
      };
      return { usage, report };
    },
    end: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
