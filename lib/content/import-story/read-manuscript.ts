import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type InputFile, reasonOf } from "../import/input-file";
import type { ReadManuscript, Refusal } from "../manuscript/manuscript";

/** More than any manuscript has. Bytes. */
const MOST_BYTES = 150_000_000;

const refused = (rule: string, message: string, cure: string): ReadManuscript => ({
  kind: "refused",
  rule,
  message,
  cure,
});

/** Reads a file that holds one story, by the ending of its name. */
export async function readManuscript({ file, absolute }: InputFile): Promise<ReadManuscript> {
  const isWord = /\.doc[xm]$/i.test(file);
  const isPage = /\.(?:x?html?|mht(?:ml)?)$/i.test(file);
  if (!isWord && !isPage) return { kind: "refused", ...convertFirst(file) };
  const info = await stat(absolute).catch(reasonOf);
  if (typeof info === "string") return refused("cannot-read", `读不到文件（${info}）`, "检查路径和权限");
  if (info.size > MOST_BYTES)
    return refused(
      "too-large",
      `文件有 ${Math.round(info.size / 1_000_000)} MB，超过 150 MB`,
      "在 Word 里压缩图片（图片格式 → 压缩图片）再保存；原图放进 content/media/",
    );
  const bytes = await readFile(absolute).catch(reasonOf);
  if (typeof bytes === "string") return refused("cannot-read", `读不到文件（${bytes}）`, "检查路径和权限");
  if (isWord) {
    const { readWord } = await import("../word/read-word");
    return readWord(bytes);
  }
  const { readWebPage } = await import("../web/read-web-page");
  return readWebPage(bytes, absolute);
}

/** Of other word processors; LibreOffice makes Word's of them. */
function convertFirst(file: string): Refusal {
  const name = path.basename(file);
  const quoted = /[\s'"()&;]/.test(name) ? `"${name.replace(/"/g, '\\"')}"` : name;
  return {
    rule: "convert-first",
    message: `${path.extname(name).toLowerCase()} 文件不能直接导入`,
    cure: `先转成 .docx：soffice --headless --convert-to docx ${quoted}（LibreOffice 的命令）；或在 WPS、Word 里另存为 .docx`,
  };
}
