import { parseArgs } from "node:util";
import { readTarget, type Target } from "@/lib/deploy/target";

export const DEPLOY_USAGE = `用法：npm run deploy -- 目标 [选项]

把 dist 里和目标上不同的文件送过去：先新增，再更改，后删除。目标上别人的文件不动。中断了就再运行一次，接着做完。

目标：
  oss:news-bucket          rclone 里配好的存储（先运行 rclone config）：阿里云 OSS、腾讯云 COS、S3、SFTP、WebDAV……
  :sftp,host=…,user=…:/srv rclone 的现写法，不用先配置
  /srv/news  ./news        本机或已挂载的文件夹（用 rclone）
  deploy@host:/srv/news    经 SSH 用 rsync，两边都要有 rsync；rsync://host/模块 也行
  不写就用环境变量 NEWSPAPER_DEPLOY 里的

  --dry-run   只看要做什么，什么也不动
  --all       文件全部列出，不只前几个
  --full      全部重送，目标上的文件被人改动过时用
  --help      显示这段说明

退出码：0 目标和 dist 一样了；1 没有做完；2 命令写错了。`;

export type DeployArguments =
  | { kind: "help" }
  | { kind: "wrong"; message: string }
  | { kind: "deploy"; target: Target; address: string; dryRun: boolean; all: boolean; full: boolean };

const OPTIONS = {
  "dry-run": { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  full: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Reads the command line. Relative targets begin at `folder`; `otherwise` is the target if none is given. */
export function readDeployArguments(
  args: readonly string[],
  folder: string,
  otherwise: string | null,
): DeployArguments {
  const parsed = parse(args);
  if (parsed === null) return { kind: "wrong", message: "选项写得不对" };
  const { values, positionals } = parsed;
  if (values.help) return { kind: "help" };
  if (positionals.length > 1) return { kind: "wrong", message: "一次只送一个目标；名字里有空格的要加引号" };
  const address = positionals[0] ?? otherwise;
  if (address === null) return { kind: "wrong", message: "缺少目标" };
  const target = readTarget(address, folder);
  if (target === null) return { kind: "wrong", message: `${address} 不是目标` };
  return {
    kind: "deploy",
    target,
    address,
    dryRun: values["dry-run"],
    all: values.all,
    full: values.full,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}
