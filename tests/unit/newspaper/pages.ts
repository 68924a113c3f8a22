import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { toContract } from "@/lib/newspaper/contract";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import { anyCharacter } from "../../any-character";
import { isNightly } from "../../length";

/** The folder of labelled pages that are read exactly. */
export const PAGES_FOLDER = path.resolve(import.meta.dirname, "../../fixtures/pages");

/** The fixture pages, as printed. */
export const PAGES = readdirSync(PAGES_FOLDER).map((name) =>
  readFileSync(path.join(PAGES_FOLDER, name, "page.md"), "utf8"),
);

/** Pages whose lines are paragraphs or pieces of them, not lines as they were printed. */
export const UNWRAPPED = someOf(
  PAGES,
  (page) => !/[^\s#□。][^\n]{6,}\n[^\s#□*|>-][^\n]{6,}\n[^\s#□*|>-][^\n]{6,}\n/.test(page),
);

/** Those that fulfil a condition. Throws where none does: the tests of such pages would test nothing. */
export function someOf(pages: readonly string[], holds: (page: string) => boolean): string[] {
  const found = pages.filter(holds);
  if (found.length === 0) throw new Error("no labelled page is of the kind that a test is about");
  return found;
}

/** By day every third of many pages that are all looked at in the same way; at night all. */
export const fewOf = (pages: readonly string[]): string[] =>
  pages.filter((_, index) => isNightly() || index % 3 === 0);

export const REAL = readFileSync(path.join(PAGES_FOLDER, "liaocheng-2024-06-22-01/page.md"), "utf8");

const splits = new Map<string, PageSplit>();

/** A fixture page's split, made once for all tests of a worker. */
export function splitOf(page: string): PageSplit {
  const split = splits.get(page) ?? splitPage(page);
  splits.set(page, split);
  return split;
}

/** The stories of a split without the places at which they were found. */
export const storiesOf = (split: PageSplit) =>
  toContract(split).stories.map(({ lines: _, ...story }) => story);

/**
 * How a changed page reads beside the page itself. All that stands around a line is weighed, so where the evidence is weak a
 * change elsewhere may tip it; then an editor has been told: some story that came out otherwise has a warning in its lines, in
 * one of the readings. Those that tip though nobody is told are `unseen`.
 */
export function comparedWith(before: PageSplit, after: PageSplit) {
  const [olds, news] = [before, after].map((split) =>
    storiesOf(split).map((story, order) => ({
      content: JSON.stringify(story),
      doubted: split.problems.some(({ line }) =>
        split.stories[order]?.lines.some(([first, last]) => first <= line && line <= last),
      ),
    })),
  );
  const lacks = (all: typeof olds = [], others: typeof olds = []) =>
    all.filter(({ content }) => !others.some((other) => other.content === content));
  const otherwise = [...lacks(olds, news), ...lacks(news, olds)];
  const isDoubted = otherwise.some(({ doubted }) => doubted);
  return { tipped: otherwise.length > 0, unseen: isDoubted ? [] : otherwise.map(({ content }) => content) };
}

/** The stories of any text without the places at which they were found. */
export const contentOf = (text: string) => storiesOf(splitPage(text));

/** The real page with a stretch lost, doubled, or replaced: what OCR and editors do to a page. */
export const mutatedPage = fc
  .array(
    fc.record({
      at: fc.nat(REAL.length),
      length: fc.nat(400),
      insert: fc.oneof(
        fc.constantFrom(
          "\n",
          "\n\n",
          "**",
          "# ",
          "　　",
          "“",
          "（",
          "。",
          "□记者 张样 报道",
          "（下转第二版）",
          "本报讯 ",
          "图为",
        ),
        fc.string({ unit: anyCharacter, maxLength: 8 }),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((changes) =>
    changes.reduce(
      (text, { at, length, insert }) => text.slice(0, at) + insert + text.slice(at + length),
      REAL,
    ),
  );

const FRAGMENTS = [
  "# 样例标题",
  "## 样例标题",
  "### 样例小标题",
  "**样例粗体**",
  "样例引题 两个短语",
  "——样例副题",
  "□记者 张样 报道",
  "□ 本 报 记 者 胡 样 高 例",
  "（李样例）",
  "（记者 李样 摄）",
  "**本报样城讯** 样例正文。",
  "新华社北京7月3日电（记者张样）样例正文，没有写完",
  "样例正文完整的一段。",
  "样例正文没有写完的一段，说到这里被换栏截",
  "断，才接上后半段。",
  "“样例引语没有收尾。",
  "样例引语收尾。”",
  "　　样例缩进段落。",
  "    四个空格。",
  "- 样例列表",
  "| 表 | 格 |",
  "> 样例引用",
  "6~7月 *强调* _强调_ \\* 1*2",
  "图为样例照片。 本报记者 伊 样摄",
  "图片报道",
  "本版责编：张样",
  "今日16版 总第1期 星期三",
  "广告",
  "遗失声明",
  "（下转第二版）",
  "上接第1版",
  "---",
  "Sample text in Latin",
];

/** Lines and blocks in any order, in the manner of pages. */
export const randomPage = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom("\n", "\n\n", "  \n", "\n\n\n")), {
    maxLength: 40,
  })
  .map((parts) => parts.map((part) => part.join("")).join(""));

/** Any text at all. */
export const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom(..."#*_>\\-|　 \n\r\t“”（）。，：记者本报讯电□图摄下转第二版0"),
    maxLength: 300,
  }),
);
