import path from "node:path";
import { readEnvironment, type Settings } from "./environment";
import type { Io } from "./io";

const ROOT = path.resolve(import.meta.dirname, "..", "..");

export interface Project extends Settings {
  /** The project's folder. */
  root: string;
}

/** The project's folder and what the environment says of it. `cwd` is where relative paths begin. */
export const projectFromEnvironment = (env: NodeJS.ProcessEnv, cwd: string): Project => ({
  root: ROOT,
  ...readEnvironment(env, ROOT, cwd),
});

/** The folder in which the editor gave the command: npm runs scripts in the project's, and keeps it in `INIT_CWD`. */
export function callersFolder(script: string, { env, cwd }: Pick<Io, "env" | "cwd">): string {
  const { npm_lifecycle_event, INIT_CWD } = env;
  return (npm_lifecycle_event === script && INIT_CWD) || cwd;
}
