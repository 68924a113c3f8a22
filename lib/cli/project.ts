import path from "node:path";
import { readEnvironment, type Settings } from "@/lib/environment";
import type { Io } from "./io";

/** The project's folder. */
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

/** Where the editor stood when the command was given: npm runs scripts in the project's folder, and says in `INIT_CWD` where it was. */
export function callersFolder(script: string, { env, cwd }: Pick<Io, "env" | "cwd">): string {
  const { npm_lifecycle_event, INIT_CWD } = env;
  return (npm_lifecycle_event === script && INIT_CWD) || cwd;
}
