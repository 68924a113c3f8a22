import type { Words } from "./words";

/** What may have to be said of a part of an archive. `refused`: it is not taken over; `lost`: a part is not there; `changed`: it reads otherwise. */
interface KindOfNote {
  grade: "refused" | "lost" | "changed";
  words: Words;
}

const kind = (grade: KindOfNote["grade"], zh: string, en: string): KindOfNote => ({
  grade,
  words: { zh, en },
});

export const NOTE_KINDS = {
  "no-story": kind("refused", "不是稿件（单页、栏目首页、模板之类）", "no story: a page, a list, a template"),
  "no-date": kind("refused", "没有日期：补上再来一次", "no date: add one, and run it again"),
  "no-fields": kind("refused", "文件开头没有字段", "no front matter"),
  "bad-fields": kind("refused", "文件开头的字段读不了", "front matter that cannot be read"),
  unreadable: kind("refused", "文件读不了，或不是 UTF-8 文字", "cannot be read, or is no UTF-8"),
  empty: kind("refused", "没有正文", "no text"),
  "left-out": kind("refused", "表里写着“不收”", "the table says 不收"),
  "no-text-form": kind(
    "refused",
    "只有编辑器自己的格式，没有网页正文",
    "only in an editor's own form, without HTML",
  ),
  "same-story": kind(
    "refused",
    "和另一篇的日期、标题、正文都一样",
    "the same day, headline and text as another",
  ),
  "text-refused": kind(
    "refused",
    "正文有错误，改了原文再来一次",
    "errors in the text: mend the source, run again",
  ),
  "text-left-out": kind("refused", "有的字转不出来，没有收", "some words could not be converted"),
  trash: kind("refused", "在回收站里", "in the trash"),

  "remote-picture": kind("lost", "别的网站上的图，改成链接", "pictures on other sites: links now"),
  "missing-picture": kind("lost", "档案里找不到的图，文字留着", "pictures that are not in the archive"),
  "bad-picture": kind("lost", "不能用的图（坏了，或网页显示不了）", "pictures that cannot be shown"),
  "dead-link": kind("lost", "链接通不到哪里，只留文字", "links that lead nowhere: words only"),
  player: kind("lost", "嵌入的视频、音频、卡片，改成链接", "players and embedded cards: links now"),
  script: kind("lost", "脚本、样式、表单没有收", "scripts, styles and forms"),
  address: kind(
    "lost",
    "旧网址不能照用（已被占用，或写法不行）",
    "old addresses that are taken or impossible",
  ),
  expiry: kind("lost", "到期的时间早于日期，没有写", "expiry before the date"),
  "unknown-field": kind("lost", "没有用上的字段", "fields without a meaning here"),

  "old-site-link": kind("changed", "通到旧站别的页面的链接", "links to other pages of the old site"),
  "short-code": kind("changed", "不认得的短代码，照原样印出来", "unknown short codes, printed as they stand"),
  "code-tags": kind(
    "changed",
    "不认得的短代码，去掉标记、留下里面的文字",
    "unknown short codes, their text kept",
  ),
  mark: kind("changed", "别的程序的记号，去掉或照印", "other programs' marks, taken out or printed"),
  "text-mended": kind(
    "changed",
    "正文的写法改了，读者才看得到全文",
    "text written otherwise, so that all is seen",
  ),
  warning: kind("changed", "检查会提醒的写法", "what a check warns of"),
  held: kind("changed", "原来不公开的，收作草稿", "was not public: a draft now"),
  "title-from-name": kind("changed", "没有标题，用文件名", "no title: the file's name"),
  "date-from-name": kind("changed", "日期据文件名", "date from the file's name"),
  "date-guessed": kind("changed", "没有日期，用最后修改的时间", "no date: that of the last change"),
} as const satisfies Record<string, KindOfNote>;

export type NoteKind = keyof typeof NOTE_KINDS;

/** The names of all kinds. */
export const NOTE_NAMES = Object.keys(NOTE_KINDS).filter((name): name is NoteKind => name in NOTE_KINDS);
