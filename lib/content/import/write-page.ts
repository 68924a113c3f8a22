import { readFile } from "node:fs/promises";
import type { Context } from "@/lib/content/reading/context";
import { exists } from "@/lib/files/exists";
import { type NewFile, writeAll } from "@/lib/files/write-all";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { absoluteOf } from "./archive";
import type { Composed } from "./composed";
import { reasonOf } from "./input-file";

/** What stands beside a page's text: `content/pages/2024-06-23-02.layout.json`. */
const beside = (file: string, ending: string): string => file.replace(/\.md$/i, ending);
const layoutFile = ({ file }: Pick<Composed, "file">): string => beside(file, ".layout.json");
const pictureFile = ({ file }: Pick<Composed, "file">): string => beside(file, ".webp");

/** The page with its status: one whose text is the same has changed where its layout has, or its picture is not there. */
export async function withLayoutStatus(
  page: Composed,
  { contentDir }: Pick<Context, "contentDir">,
): Promise<Composed> {
  const { printed } = page.input;
  if (!printed) return page.status === "updated" ? withLayoutKept(page, contentDir) : page;
  if (page.status !== "unchanged") return page;
  const there = await readFile(absoluteOf(contentDir, layoutFile(page)), "utf8").catch(() => null);
  const shown = !printed.picture || (await exists(absoluteOf(contentDir, pictureFile(page))));
  return there === printed.layout && shown ? page : { ...page, status: "updated" };
}

/** The page with a warning where its text is replaced by one of which nobody knows where it stands. */
async function withLayoutKept(page: Composed, contentDir: string): Promise<Composed> {
  const layout = layoutFile(page);
  if (!(await exists(absoluteOf(contentDir, layout)))) return page;
  const kept = reporter(page.input.file)({
    severity: "warning",
    rule: "layout-kept",
    at: FILE_START,
    message: `${layout} 没有换：这次导入的是纯文字，不知道印在哪里`,
    cure: "对不上的行在版面图上没有位置；有这一版的 PDF、图片或识别结果，就用它再导入，加上 --force",
  });
  return { ...page, problems: [...page.problems, kept] };
}

/** Writes a page's text, layout and picture, all or none. The problems say why nothing was written, or why there is no picture. */
export async function writePage(
  page: Composed,
  { contentDir }: Pick<Context, "contentDir">,
): Promise<Problem[]> {
  const { input, file, text } = page;
  const at = (name: string, content: NewFile["content"]): NewFile => ({
    absolute: absoluteOf(contentDir, name),
    content,
  });
  const report = reporter(input.file);
  const picture = input.printed?.picture ? await input.printed.picture() : undefined;
  const kept = picture === null && (await exists(absoluteOf(contentDir, pictureFile(page))));
  if (kept) return [report(oldPicture(page))];
  const files = [
    at(file, text),
    ...(input.printed ? [at(layoutFile(page), input.printed.layout)] : []),
    ...(picture ? [at(pictureFile(page), picture)] : []),
  ];
  const reason = await writeAll(files).catch(reasonOf);
  if (typeof reason === "string")
    return [
      report({
        severity: "error",
        rule: "cannot-write",
        at: FILE_START,
        message: `写不了 ${file}（${reason}）`,
        cure: "检查磁盘空间和文件夹的权限",
      }),
    ];
  if (picture !== null) return [];
  return [
    report({
      severity: "warning",
      rule: "no-page-picture",
      at: FILE_START,
      message: `${file} 没有版面图：图片打不开，或画不出来`,
      cure: `文字已经导入；有这一版的图片，存成 ${pictureFile(page)} 就行`,
    }),
  ];
}

/** Nothing is written where a page would keep its old picture with new places. */
const oldPicture = (page: Composed) =>
  ({
    severity: "error",
    rule: "no-page-picture",
    at: FILE_START,
    message: `版面图画不出来，没有导入：${pictureFile(page)} 是从前的，同新的位置对不上`,
    cure: `换一个完好的文件再导入；不要版面图，先删去 ${pictureFile(page)}`,
  }) as const;
