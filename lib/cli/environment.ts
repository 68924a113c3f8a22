import path from "node:path";
import { nameDigest } from "@/lib/files/digest";

/**
 * What the environment says of the project. Commands read it here and pass it on; `lib/view.ts` and `next.config.ts` read
 * the folders themselves, for the reason that `lib/view.ts` gives.
 */
export interface Settings {
  /** `NEWSPAPER_CONTENT`: the folder with what editors write. Else the project's `content`. */
  contentDir: string;
  /** `NEWSPAPER_DIST`: the folder for the finished site. Else the project's `dist`, of another content one beside it. */
  dist: string;
  /** `NEWSPAPER_CACHE`: the folder for what makes the next publish faster. Else the project's `.cache`, or a part of it for another content. */
  cacheDir: string;
  /** `SITE_URL`: the site's address, instead of the one in `site.yml`. */
  siteUrl: string | null;
  /** `PORT`: where `npm start` serves the site. */
  port: string | null;
  /** `NEWSPAPER_DEPLOY`: where `npm run deploy` sends the site if its command line names no target. */
  deployTarget: string | null;
  /** `NEWSPAPER_BAIDU_PUSH`: Baidu's token, or the address of its interface, which has the token in it. */
  baiduPush: string | null;
  /** `NEWSPAPER_INDEXNOW`: the search engine that is told by IndexNow, instead of all of them. */
  indexNowEndpoint: string | null;
  /** `NEWSPAPER_REPORT`: a file into which a publish writes its figures, for benchmarks. */
  report: string | null;
}

/** Reads the environment. `root` is the project's folder, `cwd` where relative paths begin. */
export function readEnvironment(env: NodeJS.ProcessEnv, root: string, cwd: string): Settings {
  const folder = (value: string | undefined, usual: string) =>
    value === undefined ? path.resolve(root, usual) : path.resolve(cwd, value);
  const contentDir = folder(env.NEWSPAPER_CONTENT, "content");
  const isOwn = contentDir === path.join(root, "content");
  return {
    contentDir,
    dist: folder(env.NEWSPAPER_DIST, isOwn ? "dist" : distBeside(contentDir)),
    cacheDir: folder(env.NEWSPAPER_CACHE, isOwn ? ".cache" : cacheOf(contentDir)),
    siteUrl: env.SITE_URL || null,
    port: env.PORT || null,
    deployTarget: env.NEWSPAPER_DEPLOY || null,
    baiduPush: env.NEWSPAPER_BAIDU_PUSH || null,
    indexNowEndpoint: env.NEWSPAPER_INDEXNOW || null,
    report: env.NEWSPAPER_REPORT || null,
  };
}

/** Where another paper's site goes: `papers/zd/content` → `papers/zd/dist`, `/srv/zd` → `/srv/zd-dist`. */
function distBeside(contentDir: string): string {
  const name = path.basename(contentDir);
  return path.join(path.dirname(contentDir), name === "content" ? "dist" : `${name}-dist`);
}

/** Papers on one machine keep what they have made apart: what one shows no more the other may still show. */
const cacheOf = (contentDir: string): string => path.join(".cache", "papers", nameDigest(contentDir));
