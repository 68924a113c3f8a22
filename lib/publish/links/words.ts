import { meantNames } from "@/lib/content/links/near";
import { placeOf } from "@/lib/content/links/settle";
import type { FiledStory } from "@/lib/records/content";
import type { WrittenLink } from "@/lib/records/links";
import { type Problem, reporter } from "@/lib/records/problem";
import type { Withdrawn } from "@/lib/records/withdrawn";

/** What is said of a link, of which file. */
type Say = (link: WrittenLink, file: string, near?: readonly string[]) => Problem;

const error = (rule: string, { at }: WrittenLink, file: string, message: string, cure: string): Problem =>
  reporter(file)({ severity: "error", rule, at, message, cure });
const warning = (rule: string, { at }: WrittenLink, file: string, message: string, cure: string): Problem =>
  reporter(file)({ severity: "warning", rule, at, message, cure });

const meant = (near: readonly string[], otherwise: string): string => meantNames(near) + otherwise;

export const missingPage: Say = (link, file, near = []) =>
  error(
    "link-to-missing-page",
    link,
    file,
    `链接的网页 ${link.written} 本站没有`,
    meant(near, "改成现有的网址，或只留文字"),
  );

export const missingFile: Say = (link, file, near = []) =>
  error(
    "link-to-missing-file",
    link,
    file,
    `链接的文件 ${link.written} 不存在`,
    meant(near, "把文件放进 content/media/，链接写 /media/… 的路径"),
  );

export const folderOfFiles: Say = (link, file) =>
  error(
    "link-to-missing-file",
    link,
    file,
    `链接的 ${link.written} 是文件夹，读者打不开`,
    "写到文件为止，例如 /media/2024/fujian.pdf",
  );

/** Two names that look alike and are not: their characters are composed otherwise (NFC, NFD). */
export const otherCharacters: Say = (link, file) =>
  error(
    "link-to-missing-file",
    link,
    file,
    `链接的文件 ${link.written} 看上去有，文件名里的字符却是另一种编码`,
    "给文件重新起名，例如 fujian.pdf，链接照着改",
  );

export const refusedFile: Say = (link, file) =>
  error(
    "link-to-missing-file",
    link,
    file,
    `链接的文件 ${link.written} 不发布：网页、脚本和程序不能放在图片中间`,
    "打成 .zip 再放，链接照着改；或只留文字",
  );

export const missingPlace: Say = (link, file, near = []) =>
  warning(
    "link-to-missing-place",
    link,
    file,
    link.written.startsWith("#")
      ? `这一页上没有 #${placeOf(link.href)}，点了没有反应`
      : `链接 ${link.written} 的网页上没有 #${placeOf(link.href)}，读者只到页首`,
    meant(near, "写小标题的文字，或给小标题写 {#名字}"),
  );

export const toDraft = (link: WrittenLink, file: string, draft: string): Problem =>
  warning(
    "link-not-yet",
    link,
    file,
    `链接的 ${link.written} 是草稿（${draft}），发布以前读者打不开`,
    "等它发布的可以不理；不等的先去掉链接",
  );

export const toLater = (link: WrittenLink, file: string, { headline, date }: FiledStory): Problem =>
  warning(
    "link-not-yet",
    link,
    file,
    `链接的 ${link.written}（《${headline.main}》）定在 ${date} 发布，到时以前读者打不开`,
    "等它发布的可以不理；不等的先去掉链接",
  );

export const toEmptyList: Say = (link, file) =>
  warning(
    "link-not-yet",
    link,
    file,
    `链接的网页 ${link.written} 现在还没有内容，读者打不开`,
    "等稿件发布的可以不理；不等的先去掉链接",
  );

export const toWithdrawn = (link: WrittenLink, file: string, { date, reason }: Withdrawn): Problem =>
  warning(
    "link-to-withdrawn",
    link,
    file,
    `链接的 ${link.written} 已于 ${date} 撤下（${reason}），读者看到的是撤下的说明`,
    "改成别的网址，或只留文字；要读者看到说明的可以不理",
  );
