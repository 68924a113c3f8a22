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

/** The repository that keeps the content; null where there is none, or it leaves the content out, or Git is not installed. */
export async function repositoryOf(contentDir: string): Promise<Repository | null> {
  const git = (...args: string[]) => run("git", ["-C", contentDir, ...args], { windowsHide: true });
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
        const known: string[] = [];
        // A file that was made and removed again is none that Git ever knew.
        for (const each of paths)
          if (
            await git("add", "-A", "--", each).then(
              () => true,
              () => false,
            )
          )
            known.push(each);
        const { stdout } = await git("status", "--porcelain", "--", ...known);
        if (known.length === 0 || stdout.trim() === "") return null;
        const who = (await said("user.name")) && (await said("user.email")) ? [] : identity(author);
        // An editor's save is not the moment for a programmer's checks, nor for a password.
        const quietly = ["-c", "commit.gpgsign=false", ...who];
        await git(...quietly, "commit", "-q", "--no-verify", "-m", label, "--only", "--", ...known);
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
