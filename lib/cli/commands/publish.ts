import { command } from "../line/command";
import { build, PUBLISH_OPTIONS } from "./build";
import { publishWatching } from "./publish-watching";

/** `npm run publish`: as `npm run build`; with `--watch` it goes on until it is told to stop. */
export const main = command(
  {
    script: "publish",
    about: {
      zh: "发布，和 npm run build 一样。加上 --watch 就一直开着：存了文件、到了定时发布和到期撤下的时候，自己再发布。",
      en: "Publishes, as npm run build does. With --watch it stays, and publishes what is saved and what falls due.",
    },
    options: {
      ...PUBLISH_OPTIONS,
      watch: {
        about: {
          zh: "一直开着，有改动、到时候就再发布（按 Ctrl+C 停止）",
          en: "stay, and publish what changes and what falls due (Ctrl+C to stop)",
        },
      },
    },
    notes: {
      zh: "一个网站只开一个 --watch：第二个等第一个结束。内容有错误时不停，说出来，等改好再发布。",
      en: "One --watch for a site: a second waits for the end of the first. Errors in the content end nothing.",
    },
  },
  (line, io) => {
    const options = { full: line.has("full"), explain: line.has("explain"), url: line.value("url") };
    return line.has("watch") ? publishWatching(options, io) : build(options, io);
  },
);
