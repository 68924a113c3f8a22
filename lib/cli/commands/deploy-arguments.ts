import { readTarget, type Target } from "@/lib/deploy/target";
import type { Line } from "../line/command";
import type { CommandSpec } from "../line/spec";

export const DEPLOY = {
  script: "deploy",
  words: {
    name: { zh: "目标", en: "TARGET" },
    least: 0,
    most: 1,
    missing: { zh: "缺少目标", en: "no target is named" },
  },
  about: {
    zh: `把 dist 里和目标上不同的文件送过去：先新增，再更改，后删除。目标上别人的文件不动。中断了就再运行一次，接着做完。

目标：
  oss:news-bucket          rclone 里配好的存储（先运行 rclone config）：阿里云 OSS、腾讯云 COS、S3、SFTP、WebDAV……
  :sftp,host=…,user=…:/srv rclone 的现写法，不用先配置
  /srv/news  ./news        本机或已挂载的文件夹（用 rclone）
  deploy@host:/srv/news    经 SSH 用 rsync，两边都要有 rsync；rsync://host/模块 也行
  不写就用环境变量 NEWSPAPER_DEPLOY 里的`,
    en: `Sends what differs between dist and the target: new files first, then changed ones, deletes last. Interrupted, run it again.

Targets:
  oss:news-bucket          a storage of rclone's (rclone config): OSS, COS, S3, SFTP, WebDAV …
  :sftp,host=…,user=…:/srv the same, written on the spot
  /srv/news  ./news        a folder of this machine (by rclone)
  deploy@host:/srv/news    by SSH and rsync; rsync://host/module, too
  else the variable NEWSPAPER_DEPLOY`,
  },
  options: {
    "dry-run": { about: { zh: "只看要做什么，什么也不动", en: "say what would be done, and do nothing" } },
    all: { about: { zh: "文件全部列出，不只前几个", en: "list all files, not only the first ones" } },
    announce: {
      about: {
        zh: "送完以后告诉搜索引擎和订阅的转发站，见 npm run announce",
        en: "then tell search engines and hubs, as npm run announce does",
      },
    },
    full: {
      about: {
        zh: "全部重送，目标上的文件被人改动过时用",
        en: "send everything, where files there were changed",
      },
    },
  },
  notes: {
    zh: "退出码：0 目标和 dist 一样了，通知到了没有不算；1 没有做完；2 命令写错了。",
    en: "Exit codes: 0 done, whatever became of the announcement; 1 not done; 2 the command is wrong.",
  },
} as const satisfies CommandSpec<string>;

export type DeployLine = Line<keyof typeof DEPLOY.options>;

/** What is to be sent where; what is wrong with the line in words. */
export type DeployArguments =
  | { kind: "wrong"; words: { zh: string; en: string } }
  | {
      kind: "deploy";
      target: Target;
      address: string;
      dryRun: boolean;
      all: boolean;
      full: boolean;
      tells: boolean;
    };

/** Reads the command line. Relative targets begin at `folder`; `otherwise` is the target if none is given. */
export function readDeployArguments(
  { words, has }: Pick<DeployLine, "words" | "has">,
  folder: string,
  otherwise: string | null,
): DeployArguments {
  const address = words[0] ?? otherwise;
  if (address === null) return { kind: "wrong", words: DEPLOY.words.missing };
  const target = readTarget(address, folder);
  if (target === null)
    return { kind: "wrong", words: { zh: `${address} 不是目标`, en: `${address} is no target` } };
  return {
    kind: "deploy",
    target,
    address,
    dryRun: has("dry-run"),
    all: has("all"),
    full: has("full"),
    tells: has("announce"),
  };
}
