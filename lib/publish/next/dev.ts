import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

/** The folders of the site that is previewed. */
interface DevInput {
  root: string;
  contentDir: string;
  cacheDir: string;
  port: number;
}

/** Runs `next dev`, which prints what it has to say itself; ends with its exit code, or when it is told to stop. */
export async function runDev(
  { root, contentDir, cacheDir, port }: DevInput,
  onStop: (listener: () => void) => void,
): Promise<number> {
  const next = createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "dev", "--hostname", "localhost", "--port", `${port}`], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "development",
      NEWSPAPER_CONTENT: contentDir,
      NEWSPAPER_CACHE: cacheDir,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: "inherit",
  });
  onStop(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 0));
  });
}
