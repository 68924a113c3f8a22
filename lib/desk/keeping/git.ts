import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { absoluteOf } from "@/lib/content/import/archive";

const run = promisify(execFile);

/** Who is said to have done what is done at the desk, where Git's own settings name nobody. */
export interface Author {
  name: string;
  email: string;
}

/** Records in Git what was done: one commit for each deed, of the files that it touched and no others. */
export interface Repository {
  /** `files`: `content/…`. Why it could not be, in Git's words; null where it was recorded, or nothing was new. */
  commit: (label: string, files: readonly string[], author: Author) => Promise<string | null>;
}

/** Files named on one command line. */
const MOST_NAMED = 200;

const succeeds = (running: Promise<unknown>): Promise<boolean> =>
  running.then(
    () => true,
    () => false,
  );

/** The repository that keeps the content; null where there is none, or it leaves the content out, or Git is not installed. */
export async function repositoryOf(contentDir: string): Promise<Repository | null> {
  // Names of files mean themselves, whatever signs are in them.
  const git = (...args: string[]) =>
    run("git", ["-C", contentDir, "--literal-pathspecs", ...args], { windowsHide: true });
  /** A command about many files: more than a command line takes. */
  const gitOn = async (paths: readonly string[], ...args: string[]) => {
    const running = git(...args, "--pathspec-from-file=-", "--pathspec-file-nul");
    running.child.stdin?.end(paths.join("\0"));
    await running;
  };
  /** Those of which Git knows now; a file that was made and removed again is none that it ever knew. */
  const added = async (paths: readonly string[]): Promise<string[]> => {
    if (await succeeds(gitOn(paths, "add", "-A"))) return [...paths];
    const known: string[] = [];
    for (const each of paths) if (await succeeds(git("add", "-A", "--", each))) known.push(each);
    return known;
  };
  const isAnyNew = async (paths: readonly string[]): Promise<boolean> => {
    for (let from = 0; from < paths.length; from += MOST_NAMED) {
      const some = paths.slice(from, from + MOST_NAMED);
      if ((await git("status", "--porcelain", "--", ...some)).stdout.trim() !== "") return true;
    }
    return false;
  };
  const isKept = await git("rev-parse", "--is-inside-work-tree").then(
    () =>
      git("check-ignore", "-q", ".").then(
        () => false,
        () => true,
      ),
    () => false,
  );
  if (!isKept) return null;
  const said = (key: string) =>
    git("config", key).then(
      ({ stdout }) => stdout.trim(),
      () => "",
    );
  return {
    async commit(label, files, author) {
      const paths = files.map((file) => path.relative(contentDir, absoluteOf(contentDir, file)));
      try {
        const known = await added(paths);
        if (!(await isAnyNew(known))) return null;
        const who = (await said("user.name")) && (await said("user.email")) ? [] : identity(author);
        // An editor's save is not the moment for a programmer's checks, nor for a password.
        const quietly = ["-c", "commit.gpgsign=false", ...who];
        await gitOn(known, ...quietly, "commit", "-q", "--no-verify", "-m", label, "--only");
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

const identity = ({ name, email }: Author): string[] => [
  "-c",
  `user.name=${name}`,
  "-c",
  `user.email=${email}`,
];
