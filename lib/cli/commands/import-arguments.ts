import { readIdentityPart } from "@/lib/content/import/identify";
import type { ImportOptions } from "@/lib/content/import/import-files";
import type { GivenOfStory } from "@/lib/content/import-story/outcome";
import { Slug } from "@/lib/content/schema/values";
import type { Line } from "../line/command";
import type { CommandSpec, Words } from "../line/spec";

export const IMPORT = {
  script: "import",
  words: {
    name: { zh: "文件或文件夹…", en: "FILE or FOLDER …" },
    least: 1,
    most: Number.MAX_SAFE_INTEGER,
    missing: { zh: "缺少要导入的文件", en: "no file is named" },
  },
  about: {
    zh: `把整版的文字收进 content/pages/：正文一字不改，写好 stories: 清单（定位文字、网址名、建议的栏目）。
文件是 PDF、版面的图片、识别（OCR）软件的结果（hOCR、ALTO、PAGE XML、Tesseract 的 TSV，MinerU、PaddleOCR 的 JSON），
或识别出来的文字（.txt、.md，编码 UTF-8、UTF-16 或 GB18030）；文件夹里的全部导入。
单篇稿子是 .docx（Word）或 .html（存下来的网页），收进 content/stories/，先作草稿，图片收进 content/media/。`,
    en: `Takes printed pages into content/pages/, their text unchanged, with a list of their stories.
Files are PDFs, pictures of pages, what recognisers write (hOCR, ALTO, PAGE XML, TSV, JSON of MinerU and PaddleOCR) or text;
of a folder all files. A story by itself is a .docx or a saved .html, and becomes a draft in content/stories/.`,
  },
  options: {
    date: {
      value: { zh: "2024-06-23", en: "2024-06-23" },
      about: {
        zh: "日期。不写就看文件自己的字段，再看文件名（2024-06-23-02.txt、20240623/A02.pdf），再看版面的边上",
        en: "the day; else the file's own, its name's, or the one at the page's edge",
      },
    },
    page: {
      value: { zh: "02", en: "02" },
      about: {
        zh: "版次。不写也看字段、文件名、版面的边上；只用于一个文件、一个版面",
        en: "the page's number, of one file",
      },
    },
    name: {
      value: { zh: "要闻", en: "要闻" },
      about: {
        zh: "版名。不写就用版面上印的，没有就写“第02版”；只用于一个文件",
        en: "the page's name, of one file; else as printed",
      },
    },
    force: {
      about: {
        zh: "这一版已经有了，换用新的识别文字；已定的网址名、栏目和编辑写的各项都保留",
        en: "replace the text of a page that is there; what editors wrote stays",
      },
    },
    section: {
      value: { zh: "民生", en: "民生" },
      about: {
        zh: "单篇稿子的栏目，代号或名称。不写由程序推",
        en: "the section of a story, id or name; else guessed",
      },
    },
    slug: {
      value: { zh: "jiliang", en: "jiliang" },
      about: {
        zh: "单篇稿子的网址名。不写是标题的拼音；只用于一个文件",
        en: "the last part of a story's address, of one file; else its headline's pinyin",
      },
    },
    publish: {
      about: { zh: "单篇稿子不作草稿，下次发布就登出", en: "no draft: the next publish shows the story" },
    },
    "dry-run": { about: { zh: "只看结果，什么也不写", en: "say what would be written, and write nothing" } },
  },
  notes: {
    zh: "退出码：0 全部导入；1 有文件没有导入；2 命令写错了。",
    en: "Exit codes: 0 all imported; 1 not all; 2 the command is wrong.",
  },
} as const satisfies CommandSpec<string>;

export type ImportLine = Line<keyof typeof IMPORT.options>;

export type ImportArguments =
  | { kind: "wrong"; words: Words }
  | { kind: "import"; paths: readonly string[]; options: ImportOptions; story: GivenOfStory };

/** What an import is told, with dates and page numbers as records have them. */
export function readImportArguments({ words: paths, has, value }: ImportLine): ImportArguments {
  const wrong = (zh: string, en: string): ImportArguments => ({ kind: "wrong", words: { zh, en } });
  const [typedDate, typedPage, typedName] = [value("date"), value("page"), value("name")];
  const date = typedDate === null ? null : readIdentityPart("date", typedDate);
  const page = typedPage === null ? null : readIdentityPart("page", typedPage);
  const name = typedName === null ? null : typedName.replace(/\s+/g, " ").trim();
  if (typedDate !== null && date === null)
    return wrong(
      `--date ${typedDate} 不是日历上的日期；写成 --date 2024-06-23`,
      `--date ${typedDate} is on no calendar; --date 2024-06-23`,
    );
  if (typedPage !== null && page === null)
    return wrong(
      `--page ${typedPage} 不是版次；写成 --page 02 或 --page A02`,
      `--page ${typedPage} is no page's number; --page 02 or --page A02`,
    );
  if (name === "") return wrong("--name 后面是空的；写成 --name 要闻", "--name is empty");
  const [section, slug] = [value("section"), value("slug")];
  if (section?.trim() === "") return wrong("--section 后面是空的；写成 --section 民生", "--section is empty");
  if (slug !== null && !Slug.safeParse(slug).success) return { kind: "wrong", words: noSlug(slug) };
  const options = { given: { date, page, name }, force: has("force"), dryRun: has("dry-run") };
  return { kind: "import", paths, options, story: { date, section, slug, publish: has("publish") } };
}

/** What is said of a word that can be no part of an address. */
export const noSlug = (slug: string): Words => ({
  zh: `--slug ${slug} 不是网址名：只用小写字母、数字和连字符，写成 --slug jiliang`,
  en: `--slug ${slug} is none: small letters, digits and hyphens, --slug jiliang`,
});
