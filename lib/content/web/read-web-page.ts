import type { Root } from "hast";
import { depthOf } from "@/lib/content/reading/tree-depth";
import type { Manuscript, ReadManuscript, Remark } from "../manuscript/manuscript";
import { parsePage } from "../manuscript/parse-html";
import { readAnyPage } from "./any-page";
import type { Article, ReadArticle } from "./article";
import { clean } from "./clean";
import { decodePage } from "./decode-page";
import { readEPaper } from "./e-paper";
import { textIn } from "./find";
import { isMhtml, readMhtml } from "./mhtml";
import { PAGE_LOOKS } from "./page-looks";
import { namePictures, type PicturePlaces } from "./page-pictures";
import { readWeChat } from "./wechat";

/** Pages of shops with all their pictures inside have less. Bytes. */
const MOST_BYTES = 30_000_000;

/** The publishing systems that are known, the surest first. */
const KNOWN: readonly ReadArticle[] = [readWeChat, readEPaper];

const refused = (rule: string, message: string, cure: string): ReadManuscript => ({
  kind: "refused",
  rule,
  message,
  cure,
});

/** Reads a web page that was saved, as HTML or as one file (MHTML). `path`: where, for the pictures in the folder beside it. Never throws on what it may hold. */
export function readWebPage(bytes: Uint8Array, path: string): ReadManuscript {
  if (bytes.length === 0) return refused("empty-file", "文件是空的", "在浏览器里重新另存网页");
  if (!isMhtml(bytes)) return readHtml(bytes, { path, saved: null });
  const saved = readMhtml(bytes);
  if (!saved)
    return refused(
      "mhtml-without-page",
      "浏览器存的单个文件（MHTML）里没有网页",
      "在浏览器里打开原网页，翻到底，重新另存",
    );
  const read = readHtml(saved.html, { path, saved });
  if (read.kind === "refused" || !saved.cutOff) return read;
  return { ...read, manuscript: { ...read.manuscript, remarks: [CUT_OFF, ...read.manuscript.remarks] } };
}

const CUT_OFF: Remark = {
  severity: "warning",
  rule: "mhtml-cut-off",
  message: "浏览器存的单个文件（MHTML）不完整，后面的字和图可能没有收进来",
  cure: "在浏览器里打开原网页，翻到底，重新另存，再导入，加上 --force",
};

function readHtml(bytes: Uint8Array, places: PicturePlaces): ReadManuscript {
  if (bytes.length > MOST_BYTES)
    return refused(
      "too-large",
      `网页有 ${Math.round(bytes.length / 1_000_000)} MB，超过 30 MB`,
      "在浏览器里另存为“网页，全部”，不要存成单个文件",
    );
  const html = decodePage(bytes);
  if (html === null) return refused("not-text", "不是网页：里面不是文字", "在浏览器里重新另存网页");
  // Parsers take time by the square of the depth.
  const page = isOverDeep(html) ? null : parsed(html);
  return page && depthOf(page) <= MAX_DEPTH ? readPage(page, html, places) : TOO_DEEP;
}

/** Editors of articles put boxes into boxes, some dozens deep. */
const MAX_DEPTH = 400;

const TOO_DEEP = refused(
  "too-deep",
  "网页的标签嵌套太深，读不了",
  "在浏览器里打开，把正文复制到 Word 文档，存成 .docx 再导入",
);

/** Of elements that pages close: many that stay open are nested as deep. */
const BOX = /<(\/?)(?:div|section|span|table|blockquote|font|strong|center|ul|ol|article|b|i|em|u)[\s>]/gi;
const MOST_OPEN = 3000;

function isOverDeep(html: string): boolean {
  let open = 0;
  for (const [, closes] of html.matchAll(BOX)) {
    open += closes === "" ? 1 : -1;
    if (open > MOST_OPEN) return true;
  }
  return false;
}

/** null where the parser, which recurses, runs out of stack. */
function parsed(html: string): Root | null {
  try {
    return parsePage(html);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPage(page: Root, html: string, places: PicturePlaces): ReadManuscript {
  const article =
    KNOWN.map((read) => read(page, html)).find((found) => found !== null) ?? readAnyPage(page, html);
  if (!article)
    return refused(
      "no-article",
      "网页里找不到文章",
      "在浏览器里打开，把正文复制到 Word 文档，存成 .docx 再导入",
    );
  const cleaned = article.parts.map(clean);
  const blocks = cleaned.flatMap((part) => part.blocks);
  const pictures = namePictures(blocks, places);
  const manuscript: Manuscript = {
    tree: { type: "root", children: blocks },
    looks: PAGE_LOOKS,
    pictures,
    stated: article.stated,
    paragraphs: blocks.map(textIn),
    remarks: remarksOn(
      article,
      cleaned.reduce((sum, { players }) => sum + players, 0),
    ),
  };
  return { kind: "manuscript", manuscript };
}

const remarksOn = ({ left }: Article, players: number): Remark[] => [
  ...(players > 0
    ? [
        {
          severity: "warning" as const,
          rule: "players-left-out",
          message: `${players} 个视频、音频或嵌入的卡片没有收进来`,
          cure: "要登的，把文件放进 content/media/，在正文里写 <video> 或 <audio>",
        },
      ]
    : []),
  ...(left !== null && left > 0
    ? [
        {
          severity: "warning" as const,
          rule: "page-around",
          message: `网页上正文以外的 ${left} 个字（导航、推荐、页脚之类）没有收`,
          cure: "对照原网页，看正文有没有缺",
        },
      ]
    : []),
];
