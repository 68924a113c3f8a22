import path from "node:path";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { Unread } from "./listing";

/** One line for each file that nobody reads, one for all of a folder of drafts. `folder`: `content/stories`. */
export function unreadProblems(unread: readonly Unread[], folder: string): Problem[] {
  const folders = new Map<string, number>();
  const problems = unread.flatMap(({ file, why }): Problem[] => {
    if (why.kind === "unpublished") {
      folders.set(why.folder, (folders.get(why.folder) ?? 0) + 1);
      return [];
    }
    const words = wordsFor(file, why.kind, folder);
    return words ? [warning(`${folder}/${file}`, words)] : [];
  });
  const ofFolders = [...folders].map(([name, count]) =>
    warning(`${folder}/${name}`, {
      rule: "unpublished-folder",
      message: `文件夹“${path.posix.basename(name)}”里的 ${count} 个文件不算内容，没有发布`,
      cure: "要发布的移到别的文件夹；只给自己看的可以不理，或给文件夹改名 _drafts，以后不再提醒",
    }),
  );
  return [...problems, ...ofFolders];
}

type Words = Pick<Problem, "rule" | "message" | "cure">;

const warning = (file: string, words: Words): Problem =>
  reporter(file)({ severity: "warning", at: FILE_START, ...words });

function wordsFor(file: string, kind: Unread["why"]["kind"], folder: string): Words | null {
  switch (kind) {
    case "copy":
      return {
        rule: "copy",
        message: "文件名像是副本或同步冲突，不算内容，没有发布",
        cure: "不要的删去；是另一篇就改一个没有括号、“副本”、~ 的文件名",
      };
    case "other-type":
      return otherType(file, folder);
    case "link-outside":
      return {
        rule: "link-outside",
        message: "这个链接通到 content/ 之外，或通回它自己所在的文件夹，没有读",
        cure: "把文件本身放进来；链接只能通到 content/ 里面",
      };
    case "dead-link":
      return { rule: "dead-link", message: "这个链接通向的文件已经没有了", cure: "删去链接，或把文件放回去" };
    case "tool":
    case "unpublished":
      return null;
    default:
      return kind satisfies never;
  }
}

/** What an import writes beside a page's text. */
const COMPANION = /\.(?:layout\.json|webp)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|bmp|tiff?)$/i;

function otherType(file: string, folder: string): Words {
  const name = path.posix.basename(file);
  const rule = "not-read";
  if (/\.(?:markdown|mdown|mkd|mdx)$/i.test(name))
    return {
      rule,
      message: `${name} 没有读：只认 .md 文件`,
      cure: `改名 ${name.replace(/\.[^.]+$/, ".md")}`,
    };
  if (folder === "content/pages" && COMPANION.test(name)) {
    const text = name.replace(COMPANION, ".md");
    return {
      rule: "without-page",
      message: `${name} 没有用：旁边没有同名的版面文字 ${text}`,
      cure: `${text} 改了名或移走了，这个文件跟着改名、移走；那一版不要了，就删去它`,
    };
  }
  if (PICTURE.test(name))
    return {
      rule,
      message: `图片 ${name} 放错了地方，没有发布`,
      cure: "移到 content/media/，文中写 /media/…",
    };
  const cure =
    folder === "content/pages"
      ? `识别出来的文字用 npm run import -- ${folder}/${file} 导入，再删去它`
      : "把文字存成 .md 文件（UTF-8），开头写字段；不是稿件就移到别处";
  return { rule, message: `${name} 没有读：只认 .md 文件`, cure };
}
