import type { Dirent } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";

/** Drawings and pictures of `content/` itself: whoever reads them takes for missing what is no file. */
const DRAWINGS = new Set(["masthead.svg", "icon.svg", "icon.png"]);

/** What stands under a name that `content/` knows and is not of the kind that belongs there: a folder, a pipe, a device, a link to nothing. */
export async function wrongKind(
  contentDir: string,
  entry: Dirent,
  kind: "file" | "folder",
): Promise<Problem[]> {
  if (kind === "file" ? entry.isFile() : entry.isDirectory()) return [];
  const there = await stat(path.join(contentDir, entry.name)).catch(() => null);
  const report = reporter(`content/${entry.name}`);
  if (!there)
    return [
      report({
        severity: "error",
        rule: "dead-link",
        at: FILE_START,
        message: "这个链接通向的文件已经没有了",
        cure: "删去链接，或把文件放回去",
      }),
    ];
  if (kind === "folder" && !there.isDirectory())
    return [
      report({
        severity: "error",
        rule: "not-a-folder",
        at: FILE_START,
        message: "这里应是一个文件夹，却不是",
        cure: `移走它，换成文件夹 ${entry.name}`,
      }),
    ];
  if (DRAWINGS.has(entry.name) && !there.isFile())
    return [
      report({
        severity: "error",
        rule: "not-a-file",
        at: FILE_START,
        message: "这里应是一个文件，却是文件夹、管道或设备",
        cure: "移走它，换成图片文件；不要就删去它",
      }),
    ];
  return [];
}
