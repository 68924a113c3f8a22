import { readdir } from "node:fs/promises";
import path from "node:path";
import { ifMissing } from "@/lib/files/error-code";
import { listFiles } from "@/lib/files/list-files";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { notContent } from "./not-content";
import { wrongKind } from "./wrong-kind";

const FOLDERS = ["pages", "stories", "media", "papers"];
const SETTINGS = ["site.yml", "front.yml", "people.yml", "topics.yml", "redirects.yml", "ocr-fixes.yml"];
const READ = [...SETTINGS, "about.md", "masthead.svg", "icon.svg", "icon.png"];
/** What is no content, and belongs there: the handbook, the table by which an archive was taken over. */
const FILES = [...READ, "README.md", "adopt.yml"];

/**
 * One warning for each file, and each folder with files, that stands in `content/` itself and that nobody reads; an error for
 * what has the name of a file or folder that is read, and is none.
 */
export async function strayProblems(contentDir: string): Promise<Problem[]> {
  const entries = await readdir(contentDir, { withFileTypes: true }).catch(ifMissing([]));
  const strange = entries
    .filter(({ name }) => ![...FOLDERS, ...FILES].includes(name) && notContent(`${name}/a`)?.kind !== "tool")
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const problems: Problem[] = [];
  for (const entry of entries) {
    const kind = FOLDERS.includes(entry.name) ? "folder" : READ.includes(entry.name) ? "file" : null;
    if (kind) problems.push(...(await wrongKind(contentDir, entry, kind)));
  }
  for (const entry of strange) {
    const files = entry.isDirectory() ? await listFiles(path.join(contentDir, entry.name)) : [];
    if (!entry.isDirectory()) problems.push(strayFile(entry.name));
    else if (files.length > 0) problems.push(strayFolder(entry.name, files.length));
  }
  return problems;
}

const notRead = (name: string, message: string, cure: string): Problem =>
  reporter(`content/${name}`)({ severity: "warning", rule: "not-read", at: FILE_START, message, cure });

function strayFile(name: string): Problem {
  const bare = name.toLowerCase().replace(/\.[^.]+$/, "");
  const meant = SETTINGS.find((file) => file.replace(".yml", "") === bare);
  if (meant)
    return notRead(name, `${name} 没有读：设置文件叫 ${meant}`, `改名 ${meant}；已经有了就删去这一个`);
  return notRead(
    name,
    `${name} 没有读：content/ 里只读设置文件、about.md 和图标`,
    /\.(?:md|markdown|mdx|txt|docx?)$/i.test(name)
      ? "是稿件就移到 content/stories/，存成 .md；整版文字用 npm run import 导入"
      : "是图片就移到 content/media/；别的移出 content/",
  );
}

function strayFolder(name: string, count: number): Problem {
  const meant = FOLDERS.find((folder) => folder.replace(/s$/, "") === name.toLowerCase().replace(/s$/, ""));
  return notRead(
    name,
    `文件夹 ${name} 里的 ${count} 个文件没有读：只读 pages、stories 和 media`,
    meant ? `改名 ${meant}` : "稿件移到 content/stories/，图片移到 content/media/",
  );
}
