import type { Io } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { announceSite } from "./announce-site";

const ANNOUNCE = {
  script: "announce",
  about: {
    zh: `把上次通知以后新增、更改、删去的网址告诉搜索引擎和订阅的转发站。网站送出去以后运行；通知谁，写在 site.yml：
indexnow（必应等）、baiduPush（百度）、hub（WebSub）。第一次通知全部网址；没有通知到的记下来，下次接着通知。`,
    en: `Tells search engines and the feeds' hub of addresses that are new, changed or gone since they were last told. Run it when the site
has been sent; site.yml says who is told: indexnow, baiduPush, hub (WebSub). The first time all are told; what fails is told next time.`,
  },
  options: {
    "dry-run": { about: { zh: "只看要通知什么，谁也不通知", en: "say what would be told, and tell nobody" } },
    mark: {
      about: {
        zh: "把现有的网址都记作通知过了，谁也不通知",
        en: "note all that is there as told, and tell nobody",
      },
    },
    all: { about: { zh: "网址全部列出，不只前几个", en: "list all addresses, not only the first ones" } },
  },
  notes: {
    zh: "退出码：0 通知了，或有的没有通知到（有提醒，网站不受影响）；1 网站没有发布，或 site.yml 读不了；2 命令写错了。",
    en: "Exit codes: 0 told, or some failed (a warning; the site is as it was); 1 there is no site, or no site.yml; 2 the command is wrong.",
  },
} as const satisfies CommandSpec<string>;

/** `npm run announce`: tells search engines and hubs what has changed. */
export const main = command(ANNOUNCE, (line: Line<keyof typeof ANNOUNCE.options>, io: Io) =>
  announceSite({ dryRun: line.has("dry-run"), all: line.has("all"), markOnly: line.has("mark") }, io),
);
