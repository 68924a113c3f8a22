import { mkdir } from "node:fs/promises";
import path from "node:path";
import { SiteDraft } from "@/lib/content/schema/drafts";
import { validate } from "@/lib/content/schema/validate";
import { checkRegion } from "@/lib/content/settings/region";
import { slugOf } from "@/lib/content/words/slug";
import { write, writeInLine } from "@/lib/content/yaml/document";
import { parseYaml } from "@/lib/content/yaml/parse";
import { exists } from "@/lib/files/exists";
import { listFiles } from "@/lib/files/list-files";
import { move } from "@/lib/files/move";
import { writeAll } from "@/lib/files/write-all";
import { FILE_START, type Problem } from "@/lib/records/problem";

/** What is said of a new paper; null where it is to be filled in later. */
export interface NewSite {
  name: string;
  url: string | null;
  region: string | null;
  /** Names of sections; none: the usual ones. */
  sections: readonly string[];
}

const USUAL_SECTIONS = ["要闻", "经济", "民生", "社会", "文体", "公告"];
/** Sections whose stories do not lead the front page. */
const NO_LEADS = /公告|启事|广告|通知/;
const PLACEHOLDER = "https://news.example.cn";

/** The sample that comes with the program: a new paper takes its place. */
export const SAMPLE = ["pages/2024-06-22-01.md", "stories/2026/11/cong-banmian-dao-wangye.md"];
/** What stays: the editors' handbook, which is every paper's. */
const KEPT = new Set(["README.md"]);

/** The text of `site.yml` for a paper, with what may be filled in later in comments. */
export function siteText({ name, url, region, sections }: NewSite): string {
  const place = region === null ? "" : (/([^省市区县旗盟州]+[省市区县旗盟州])$/.exec(region)?.[1] ?? region);
  const named = sections.length > 0 ? sections : USUAL_SECTIONS;
  const lines = [
    "# 网站的一切公共信息只在这里写一次；还能写什么，见手册的 site.yml 一节。",
    write({ name }).trimEnd(),
    url === null ? `url: ${PLACEHOLDER}   # 上线之前换成网站的地址` : write({ url }).trimEnd(),
    write({ description: `${place}本地新闻` }).trimEnd(),
    region === null
      ? "# region: 省、市或区县的名称   # 报道地区：按本地地名找误识"
      : `${write({ region }).trimEnd()}   # 报道地区：按本地地名找误识`,
    "",
    "# 栏目：id 是网址的一部分，定了就不要改；可加 keywords: [词, 词]，版面稿没有写栏目时按这些词推",
    "sections:",
    ...sectionLines(named),
    "",
    "# legal:   # 页脚；写了的才显示",
    "#   icp: 备案号",
    "#   contact: 电话或邮箱",
  ];
  return `${lines.join("\n")}\n`;
}

function sectionLines(names: readonly string[]): string[] {
  const ids = new Set<string>();
  return names.map((name) => {
    const bare = slugOf(name).replace(/-/g, "").replace(/^\d+/, "") || "lanmu";
    let id = bare;
    for (let count = 2; ids.has(id); count++) id = `${bare}${count}`;
    ids.add(id);
    return `  - ${writeInLine({ id, name, ...(NO_LEADS.test(name) ? { leads: false } : {}) })}`;
  });
}

/** What is wrong with the text of a new `site.yml`. */
export async function siteProblems(text: string): Promise<Problem[]> {
  const { value, problems } = validate(SiteDraft, parseYaml(text, "content/site.yml", 1), "content/site.yml");
  return [...problems, ...(await checkRegion(value?.region, FILE_START))];
}

/** What a content folder has: nothing, the sample, or a paper's own. */
export async function whatIsIn(contentDir: string): Promise<"nothing" | "sample" | "own"> {
  const files = (await listFiles(contentDir)).filter((file) => !KEPT.has(file) && !file.startsWith("."));
  if (files.length === 0) return "nothing";
  const written = files.filter((file) => /^(?:pages|stories)\//.test(file));
  return written.every((file) => SAMPLE.includes(file)) && written.length > 0 ? "sample" : "own";
}

/** Moves what is there, and what was published of it, into a folder beside it; returns the folder. */
export async function setAside(contentDir: string, dist: string, day: string): Promise<string> {
  let aside = `${contentDir}-old-${day}`;
  for (let count = 2; await exists(aside); count++) aside = `${contentDir}-old-${day}-${count}`;
  await mkdir(aside, { recursive: true });
  const names = new Set((await listFiles(contentDir)).map((file) => file.split("/")[0] ?? ""));
  for (const name of names)
    if (!KEPT.has(name)) await move(path.join(contentDir, name), path.join(aside, name));
  if (await exists(dist)) await move(dist, path.join(aside, "dist"));
  return aside;
}

/** Writes a new paper's files: `site.yml`, and those that go with it. */
export const writeSite = (contentDir: string, files: Readonly<Record<string, string>>): Promise<void> =>
  writeAll(
    Object.entries(files).map(([file, content]) => ({ absolute: path.join(contentDir, file), content })),
  );
