import path from "node:path";

/**
 * What the environment says of the project. Commands read it here and pass it on; `lib/view.ts` and `next.config.ts` read
 * the folders themselves, for the reason that `lib/view.ts` gives.
 */
export interface Settings {
  /** `NEWSPAPER_CONTENT`: the folder with what editors write. Else the project's `content`. */
  contentDir: string;
  /** `NEWSPAPER_DIST`: the folder for the finished site. Else the project's `dist`. */
  dist: string;
  /** `NEWSPAPER_CACHE`: the folder for what makes the next publish faster, inside the project. Else its `.cache`. */
  cacheDir: string;
  /** `SITE_URL`: the site's address, instead of the one in `site.yml`. */
  siteUrl: string | null;
  /** `PORT`: where `npm start` serves the site. */
  port: string | null;
  /** `NEWSPAPER_DEPLOY`: where `npm run deploy` sends the site if its command line names no target. */
  deployTarget: string | null;
  /** `NEWSPAPER_REPORT`: a file into which a publish writes its figures, for benchmarks. */
  report: string | null;
}

/** Reads the environment. `root` is the project's folder, `cwd` where relative paths begin. */
export function readEnvironment(env: NodeJS.ProcessEnv, root: string, cwd: string): Settings {
  const folder = (value: string | undefined, usual: string) =>
    value === undefined ? path.join(root, usual) : path.resolve(cwd, value);
  return {
    contentDir: folder(env.NEWSPAPER_CONTENT, "content"),
    dist: folder(env.NEWSPAPER_DIST, "dist"),
    cacheDir: folder(env.NEWSPAPER_CACHE, ".cache"),
    siteUrl: env.SITE_URL || null,
    port: env.PORT || null,
    deployTarget: env.NEWSPAPER_DEPLOY || null,
    report: env.NEWSPAPER_REPORT || null,
  };
}
