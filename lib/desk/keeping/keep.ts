import type { Context } from "@/lib/content/reading/context";
import { type Author, repositoryOf } from "./git";

export interface Keeper {
  /** One deed after another; each is done when it is recorded, or can't be. */
  keep: (label: string, files: readonly string[]) => Promise<void>;
  /** The end of what is being recorded. */
  ended: () => Promise<void>;
}

/** Records deeds where the content is in a Git repository. `onFailure` is told why one could not be. */
export function keeperOf(
  contentDir: string,
  context: () => Promise<Context | null>,
  onFailure: (why: string) => void,
): Keeper {
  let last: Promise<void> = Promise.resolve();
  let repository: ReturnType<typeof repositoryOf> | null = null;
  const record = async (label: string, files: readonly string[]) => {
    repository ??= repositoryOf(contentDir);
    const found = await repository;
    if (!found || files.length === 0) return;
    const why = await found.commit(label, files, authorOf(await context()));
    if (why !== null) onFailure(why);
  };
  return {
    keep(label, files) {
      last = last.then(() => record(label, files)).catch((error) => onFailure(String(error)));
      return last;
    },
    ended: () => last,
  };
}

/** The paper, where nobody has told Git a name. */
function authorOf(context: Context | null): Author {
  const name = context ? `${context.site.name}编辑台` : "编辑台";
  const host = context ? new URL(context.site.url).hostname : "localhost";
  return { name, email: `desk@${host}` };
}
