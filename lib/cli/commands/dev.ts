import { runDev } from "@/lib/publish/next/dev";
import { complain, type Io } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { DEFAULT_PORT, readPort } from "../port";
import { projectFromEnvironment } from "../project";

const DEV = {
  script: "dev",
  about: {
    zh: "预览：打开 http://localhost:3000，草稿、定时和已到期的稿件也看得到，存了文件自己刷新。读者看不到的列在 /preview/。",
    en: "A preview at http://localhost:3000 with drafts, scheduled and expired stories; it loads itself again after a save.",
  },
  options: {
    port: {
      value: { zh: "8080", en: "8080" },
      about: { zh: `端口。不写是 ${DEFAULT_PORT}`, en: `the port; else ${DEFAULT_PORT}` },
    },
  },
} as const satisfies CommandSpec<string>;

/** `npm run dev`: the content as it is on disk, before it is published. */
export const main = command(DEV, preview);

async function preview(line: Line<keyof typeof DEV.options>, io: Io): Promise<number> {
  const typed = line.value("port");
  const port = typed === null ? DEFAULT_PORT : readPort(typed);
  if (port === null)
    return complain(io, `${typed} 不是端口号；写 1 到 65535 的整数，例如 npm run dev -- --port 8080`, 2);
  return runDev({ ...projectFromEnvironment(io.env, io.cwd), port }, io.onStop);
}
