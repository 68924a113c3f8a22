import { execFileSync } from "node:child_process";
import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import { temporaryFolder } from "../folder";

/** An environment in which a program is a script of ours; `$REAL` in it is the real one. */
export async function withTool(
  env: NodeJS.ProcessEnv,
  program: string,
  script: string,
): Promise<NodeJS.ProcessEnv> {
  const folder = await temporaryFolder();
  const real = execFileSync("sh", ["-c", `command -v ${program}`])
    .toString()
    .trim();
  await writeFile(path.join(folder, program), `#!/bin/sh\nREAL=${real}\n${script}\n`);
  await chmod(path.join(folder, program), 0o755);
  return { ...env, PATH: `${folder}:${env.PATH}` };
}
