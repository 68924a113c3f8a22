import path from "node:path";
import { type Taken, takeContent } from "@/lib/deploy/take-content";
import { readTarget } from "@/lib/deploy/target";
import { DeployFailed } from "@/lib/deploy/transport";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { callersFolder, projectFromEnvironment } from "../project";

/** Files of others that are named; the rest is counted. */
const NAMED = 5;

const TAKE = {
  script: "take",
  words: {
    name: { zh: "来源", en: "SOURCE" },
    least: 1,
    most: 1,
    missing: { zh: "缺少来源", en: "no source is named" },
  },
  about: {
    zh: `把放在别处的内容（稿件、版面、图片）取到 --content 的文件夹，给只管发布的机器用：新的、改过的取来，那里删了的这里也删。
不是从那里取来的文件不动。中断了就再运行一次，接着取。

来源：
  oss:news-content         rclone 里配好的存储（先运行 rclone config）：阿里云 OSS、腾讯云 COS、S3、SFTP、WebDAV……
  :sftp,host=…,user=…:/srv rclone 的现写法，不用先配置
  /mnt/news  ../news       本机或已挂载的文件夹`,
    en: `Takes content (stories, pages, pictures) that lies elsewhere into the folder of --content, on machines that only publish: what is new and what has
changed is copied, what was deleted there is deleted here. Files that came from elsewhere stay. Interrupted, run it again.

Sources:
  oss:news-content         a storage of rclone's (rclone config): OSS, COS, S3, SFTP, WebDAV …
  :sftp,host=…,user=…:/srv the same, written on the spot
  /mnt/news  ../news       a folder of this machine`,
  },
  options: {},
  notes: {
    zh: "退出码：0 和那里一样了；1 没有取完；2 命令写错了。",
    en: "Exit codes: 0 all is as it is there; 1 not all was taken; 2 the command is wrong.",
  },
} as const satisfies CommandSpec<string>;

/** `npm run take -- oss:news-content --content /srv/news`: content that lies elsewhere. */
export const main = command(TAKE, take);

async function take(line: Line<never>, io: Io): Promise<number> {
  const { contentDir } = projectFromEnvironment(io.env, io.cwd);
  const [typed = ""] = line.words;
  const source = readTarget(typed, callersFolder("take", io));
  if (source?.kind !== "rclone")
    return line.wrong({
      zh: `${typed} 不是 rclone 的地址；写成 存储名:桶 或文件夹`,
      en: `${typed} is no address of rclone's: remote:bucket, or a folder`,
    });
  if (path.resolve(source.address) === contentDir)
    return line.wrong({ zh: "来源就是内容文件夹自己", en: "the source is the content folder itself" });
  const stop = new AbortController();
  io.onStop(() => stop.abort());
  try {
    const taken = await takeContent({
      source: source.address,
      contentDir,
      env: io.env,
      signal: stop.signal,
    });
    return say(io, wordsOf(taken, line.language));
  } catch (error) {
    if (!(error instanceof DeployFailed) && !stop.signal.aborted) throw error;
    const words = stop.signal.aborted || !(error instanceof Error) ? "中断了。" : error.message;
    return complain(io, `${words}\n没有取完；处理好以后再运行一次，接着取。`);
  }
}

function wordsOf({ added, changed, removed, own }: Taken, language: "zh" | "en"): string {
  const named = own.slice(0, NAMED);
  if (language === "en") {
    const more = own.length > named.length ? ` and ${own.length - named.length} more` : "";
    const others = own.length > 0 ? `\nNot from there, and left alone: ${named.join(", ")}${more}` : "";
    return `Taken: ${added} new, ${changed} changed, ${removed} deleted${others}`;
  }
  const more = own.length > named.length ? ` 等 ${own.length} 个文件` : "";
  const others = own.length > 0 ? `\n不是从那里取来的，没有动：${named.join("、")}${more}` : "";
  return `取来了：新增 ${added}，更改 ${changed}，删去 ${removed} 个文件${others}`;
}
