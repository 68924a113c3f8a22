import path from "node:path";
import { formatReport, hasErrors } from "@/lib/content/report";
import { setAside, siteProblems, siteText, whatIsIn, writeSite } from "@/lib/edit/new-site";
import { SiteUrl } from "@/lib/records/site";
import { chinaDay } from "../china-time";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { projectFromEnvironment } from "../project";
import { writeEditorFiles } from "./schemas";

const NEW_SITE = {
  script: "new-site",
  words: {
    name: { zh: "站名", en: "NAME" },
    least: 1,
    most: 1,
    missing: { zh: "缺少站名", en: "no name" },
  },
  about: {
    zh: `给另一家报纸开一个空网站：写好 content/site.yml。原来的样例和发布过的 dist 移到旁边的文件夹里，不再妨碍。
一台机器上有几家报纸的，每家一个文件夹，用 --content 说是哪一个。`,
    en: `Begins a site for another paper: writes content/site.yml. The sample and what was published of it are moved aside.
Several papers on one machine have a folder each: --content says which.`,
  },
  options: {
    url: {
      value: { zh: "https://…", en: "https://…" },
      about: {
        zh: "网站的地址，不带路径。还没有定的不写，上线之前再改",
        en: "the site's address; may be filled in later",
      },
    },
    region: {
      value: { zh: "省市县", en: "省市县" },
      about: { zh: "报道地区：河北省石家庄市正定县", en: "the region it covers: 河北省石家庄市正定县" },
    },
    sections: {
      value: { zh: "要闻,民生", en: "要闻,民生" },
      about: {
        zh: "栏目的名称。不写是常见的几个，以后再改",
        en: "names of its sections; else the usual ones",
      },
    },
  },
  notes: {
    zh: "例如：npm run new-site -- 正定新闻 --url https://news.zhengding.cn --region 河北省石家庄市正定县 --sections 要闻,乡镇,公告",
    en: "For example: npm run new-site -- 正定新闻 --region 河北省石家庄市正定县 --sections 要闻,乡镇,公告",
  },
} as const satisfies CommandSpec<string>;

/** `npm run new-site -- 站名`: an empty site for another paper. */
export const main = command(NEW_SITE, begin);

async function begin(line: Line<keyof typeof NEW_SITE.options>, io: Io): Promise<number> {
  const name = (line.words[0] ?? "").trim();
  if (name === "") return line.wrong({ zh: "站名是空的", en: "the name is empty" });
  const typed = line.value("url");
  const url = typed === null ? null : SiteUrl.safeParse(typed);
  if (url?.success === false)
    return line.wrong({
      zh: `${typed} 不是网站的地址；写成 --url https://news.example.cn`,
      en: `${typed} is no site's address; --url https://news.example.cn`,
    });
  const sections = (line.value("sections") ?? "").split(/[,，、;；\s]+/).filter(Boolean);
  const text = siteText({ name, url: url?.data ?? null, region: line.value("region"), sections });
  const problems = await siteProblems(text);
  if (hasErrors(problems)) return complain(io, formatReport(problems), 2);
  const { root, contentDir, dist } = projectFromEnvironment(io.env, io.cwd);
  const there = await whatIsIn(contentDir);
  if (there === "own")
    return complain(
      io,
      `${contentDir} 里已经有内容，不是样例，什么也没有动\n    → 另一家报纸另用一个文件夹：npm run new-site -- ${name} --content ../${name}/content`,
    );
  const aside = there === "sample" ? await setAside(contentDir, dist, chinaDay(io.now())) : null;
  await writeSite(contentDir, { "site.yml": text });
  await writeEditorFiles(contentDir);
  const isOwn = contentDir === path.join(root, "content");
  return say(io, nextSteps(name, contentDir, aside, isOwn ? "" : contentDir));
}

/** What was done, and what comes next; `folder`: what every command must be told, if anything. */
function nextSteps(name: string, contentDir: string, aside: string | null, folder: string): string {
  const of = folder === "" ? "" : ` --content ${folder}`;
  const bare = folder === "" ? "" : ` --${of}`;
  return [
    `“${name}”的网站在 ${contentDir}：核对 site.yml。`,
    ...(aside === null ? [] : [`样例和发布过的移到了 ${aside}，不要了就删去。`]),
    "接下来：",
    `  1. 加内容：npm run import -- 版面.pdf${of}，或 npm run new -- "标题"${of}`,
    `  2. 看效果：npm run dev${bare}，打开 http://localhost:3000`,
    `  3. 发布：npm run build${bare}`,
  ].join("\n");
}
