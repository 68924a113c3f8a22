import { errorCode } from "@/lib/files/error-code";
import { PictureChanged } from "@/lib/pictures/make";
import { RenderFailed } from "./render/renderer";

/** Errors of the system → what an editor can do about them. */
const CAUSES: Record<string, string> = {
  ENOSPC: "磁盘满了，腾出空间再发布",
  EDQUOT: "磁盘配额用完了，腾出空间再发布",
  EACCES: "没有写入的权限，改好权限再发布",
  EPERM: "没有写入的权限，改好权限再发布",
  EROFS: "磁盘是只读的，换一个位置或重新挂载再发布",
  ENOTDIR: "应是文件夹的地方是一个文件，移开它再发布",
  EEXIST: "应是文件夹的地方是一个文件，移开它再发布",
  EISDIR: "应是文件的地方是一个文件夹，移开它再发布",
  EMFILE: "打开的文件太多，提高系统的限制（ulimit -n）再发布",
};

/** What an editor can do about a publish that failed; null where it is a mistake of ours. */
export function explainFailure(error: unknown): string | null {
  if (error instanceof RenderFailed) return `${error.message.trim()}\n页面生成失败。`;
  if (error instanceof PictureChanged) return `${error.file} 在发布的时候改动了。`;
  const code = errorCode(error);
  const cause = code === null ? undefined : CAUSES[code];
  return cause ? `写不进 ${pathIn(error) ?? "磁盘"}（${code}）：${cause}。` : null;
}

/** The file that a failure of the system is about, where it says so. */
const pathIn = (error: unknown): string | null =>
  error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : null;
