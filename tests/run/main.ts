import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium } from "../browser/chromium";
import { cleanEnvironment, ROOT } from "../command";
import { LENGTH_VARIABLE, NIGHTLY } from "../length";
import { endChildrenOnSignals } from "./child";
import { closing } from "./closing";
import { type Means, runAll } from "./sequence";
import { silenceLimit } from "./silence";
import { runStep } from "./step";
import type { Extent } from "./steps";

/** `npm test`; `npm run test:nightly` is this with `--nightly`; `--cheap` is what of the night takes minutes. */
function extentAsked(args: readonly string[]): Extent {
  if (args.includes("--cheap")) return "cheap";
  return args.includes("--nightly") ? "nightly" : "usual";
}

const print = (text: string) => {
  process.stdout.write(text);
};

/** Steps that run beside others print all at once. */
const runIn =
  (folder: string): Means["run"] =>
  async (step, beside) => {
    const title = `\n— ${step.title}\n`;
    const kept: string[] = [];
    if (!beside) print(title);
    const outcome = await runStep(step, {
      folder,
      silence: silenceLimit(),
      print: beside ? (text) => kept.push(text) : print,
    });
    if (beside) print([title, ...kept].join(""));
    return outcome;
  };

async function main(folder: string, extent: Extent): Promise<void> {
  // Not the cheap part, whose tests are those that need no more than a few minutes.
  if (extent === "nightly") process.env[LENGTH_VARIABLE] = NIGHTLY;
  const plain = cleanEnvironment();
  const outcomes = await runAll(
    extent,
    { run: runIn(folder), chromium: ensureChromium },
    {
      plain,
      // A cache of its own, so that what the tests publish does not crowd out what an editor has.
      site: {
        ...plain,
        NEWSPAPER_DIST: path.join(folder, "dist"),
        NEWSPAPER_CACHE: path.join(ROOT, ".cache", "test"),
      },
    },
  );
  print(closing(outcomes));
  process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
}

endChildrenOnSignals();
const folder = await mkdtemp(path.join(tmpdir(), "newspaper-test-"));
try {
  await main(folder, extentAsked(process.argv.slice(2)));
} finally {
  await rm(folder, { recursive: true, force: true });
}
