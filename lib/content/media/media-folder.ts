import { readFile } from "node:fs/promises";
import path from "node:path";
import { ifNoFolder } from "@/lib/files/error-code";
import { listFiles } from "@/lib/files/list-files";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { safeSvg } from "./safe-svg";

/** What editors may publish beside their pages: it is shown, played, or saved; nothing of it runs. */
const PUBLISHED = new Set(
  [
    "jpg jpeg jfif png webp avif gif svg tif tiff heic heif bmp ico",
    "mp3 m4a aac wav ogg oga opus flac mp4 m4v webm mov ogv vtt srt",
    "pdf ofd doc docx xls xlsx ppt pptx wps et dps odt ods odp rtf txt csv epub zip 7z rar",
  ].flatMap((extensions) => extensions.split(" ")),
);

/** What systems leave in folders by themselves: nobody means it to be published. */
const LEFT_BEHIND = /^(?:thumbs\.db|desktop\.ini|ehthumbs\.db)$/i;

/** Whether a file of `content/media/` is of a type that is published. */
export const isPublishedType = (file: string): boolean =>
  PUBLISHED.has(/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "");

export const isSvg = (file: string): boolean => /\.svg$/i.test(file);

/** Hidden files are nobody's concern. */
const isHidden = (file: string): boolean => /(?:^|\/)\./.test(file);

/** The warnings for files of `content/media/` that are not published, or not as they are. */
export async function mediaProblems(contentDir: string): Promise<Problem[]> {
  const folder = path.join(contentDir, "media");
  const files = (await listFiles(folder).catch(ifNoFolder<string[]>([]))).filter((file) => !isHidden(file));
  const problems: Problem[] = files.flatMap((file) => unpublishedType(`media/${file}`));
  for (const file of files.filter(isSvg))
    problems.push(...svgProblems(`media/${file}`, safeSvg(await readFile(path.join(folder, file), "utf8"))));
  return problems;
}

/** The warning for a file that is not published, if it is one. `file`: its path under `content/`. */
export function unpublishedType(file: string): Problem[] {
  if (isPublishedType(file) || LEFT_BEHIND.test(path.posix.basename(file))) return [];
  return [
    reporter(`content/${file}`)({
      severity: "warning",
      rule: "unpublished-media",
      at: FILE_START,
      message: "这种文件不发布：网页、脚本和程序不能放在图片中间",
      cure: "图片、声音、视频、PDF 和办公文档可以；别的打成 .zip，不用的删去",
    }),
  ];
}

/** The warning for a drawing that is published without a part of it, or not at all. */
export function svgProblems(file: string, safe: ReturnType<typeof safeSvg>): Problem[] {
  const report = reporter(`content/${file}`);
  if (!safe) {
    return [
      report({
        severity: "warning",
        rule: "unreadable-media",
        at: FILE_START,
        message: "SVG 读不出来，没有发布",
        cure: "在绘图软件里另存为“普通 SVG”；不用的删去",
      }),
    ];
  }
  if (safe.gone.length === 0) return [];
  return [
    report({
      severity: "warning",
      rule: "cleaned-svg",
      at: FILE_START,
      message: `SVG 里的 ${safe.gone.join("、")} 会运行、活动或引用外部内容，发布时去掉了`,
      cure: "看一看发布后的样子；在绘图软件里另存为“普通 SVG”，外部图片先嵌入，就不再提醒",
    }),
  ];
}
