import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

export class RenderFailed extends Error {}

/** Runs `next build` over the plan. The export stands in `<root>/.cache/export` afterwards. */
export async function render(root: string, planDir: string): Promise<string> {
  const exportDir = path.join(root, ".cache", "export");
  await rm(exportDir, { recursive: true, force: true });
  const next = createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
  const { code, output } = await run(process.execPath, [next, "build"], root, {
    ...process.env,
    NEWSPAPER_PLAN: planDir,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: "production",
  });
  if (code !== 0) throw new RenderFailed(output);
  return exportDir;
}

function run(
  command: string,
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
