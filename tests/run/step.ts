import path from "node:path";
import { runChild } from "./child";
import { EventFile } from "./event-file";
import { EVENTS_VARIABLE } from "./events";
import { Ledger } from "./ledger";
import { silenceTold } from "./silence";
import type { Tally } from "./tally";

export interface Step {
  title: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Whether its tests are counted one by one, by what its reporter writes; else the step itself is one test. */
  counted?: boolean;
}

export interface Surroundings {
  /** For what reporters write. */
  folder: string;
  /** Milliseconds without a word after which a step is ended. */
  silence: number;
  print(text: string): void;
}

export interface Outcome {
  title: string;
  ok: boolean;
  tally: Tally;
  /** What failed, by name. */
  failures: string[];
  /** Seconds. */
  took: number;
}

/** Runs a step and says how it went. */
export async function runStep(step: Step, { folder, silence, print }: Surroundings): Promise<Outcome> {
  const { title, args, env, counted = false } = step;
  const events = new EventFile(path.join(folder, `${title.replaceAll(" ", "-")}.jsonl`));
  const ledger = new Ledger();
  const readOn = () => {
    const news = events.news();
    for (const each of news) ledger.note(each);
    return news.length > 0;
  };
  const began = performance.now();
  const ending = await runChild({
    args,
    env: { ...env, [EVENTS_VARIABLE]: events.path },
    onOutput: print,
    isHeard: readOn,
    silence,
  });
  readOn();
  if (ending === "silent") print(silenceTold(title, silence, ledger));
  const { tally, failures } = judge(step, ending === "ok", counted ? ledger : null);
  return {
    title,
    ok: ending === "ok" && tally.failed === 0,
    tally,
    failures,
    took: (performance.now() - began) / 1000,
  };
}

function judge({ title }: Step, ok: boolean, ledger: Ledger | null): Pick<Outcome, "tally" | "failures"> {
  if (!ledger)
    return { tally: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, failures: ok ? [] : [title] };
  const tally = ledger.tally();
  // A step that failed without saying which test did is one failure.
  if (!ok && tally.failed === 0) return { tally: { ...tally, failed: 1 }, failures: [title] };
  return { tally, failures: ledger.failures() };
}
