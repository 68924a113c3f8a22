import { absoluteOf } from "@/lib/content/import/archive";
import { loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { readDate } from "@/lib/content/schema/typed-date";
import { Slug, Title } from "@/lib/content/schema/values";
import { newStory } from "@/lib/edit/new-story";
import { exists } from "@/lib/files/exists";
import { writeWhole } from "@/lib/files/write-whole";
import { chinaDay } from "../china-time";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { projectFromEnvironment } from "../project";
import { noSlug } from "./import-arguments";

const NEW = {
  script: "new",
  words: {
    name: { zh: '"标题"', en: '"HEADLINE"' },
    least: 1,
    most: 1,
    missing: { zh: "缺少标题", en: "no headline" },
  },
  about: {
    zh: "新建一篇稿件：写好开头的字段，先作草稿，正文自己写。没有写的由程序推：网址名是标题的拼音，栏目看标题，日期是今天。",
    en: "Begins a story: its fields are written, the text is yours. What is not said is guessed from the headline; the day is today.",
  },
  options: {
    date: {
      value: { zh: "2024-06-23", en: "2024-06-23" },
      about: {
        zh: '日期；定时发布写到几点几分，用引号括起来："2024-06-23 08:30"',
        en: 'the day, or the moment it is to appear: "2024-06-23 08:30"',
      },
    },
    section: {
      value: { zh: "民生", en: "民生" },
      about: { zh: "栏目，代号或名称", en: "the section, id or name" },
    },
    slug: {
      value: { zh: "jiliang", en: "jiliang" },
      about: { zh: "网址名：小写字母、数字和连字符", en: "the last part of its address" },
    },
    publish: { about: { zh: "不作草稿", en: "no draft" } },
  },
  notes: {
    zh: '例如：npm run new -- "手机变“砝码” 计量惠民生" --section 民生',
    en: 'For example: npm run new -- "手机变“砝码” 计量惠民生" --section 民生',
  },
} as const satisfies CommandSpec<string>;

/** `npm run new -- "标题"`: a file for a new story. */
export const main = command(NEW, create);

async function create(line: Line<keyof typeof NEW.options>, io: Io): Promise<number> {
  const title = Title.safeParse(line.words[0]);
  if (!title.success)
    return line.wrong({ zh: "标题是空的，或超过 200 个字", en: "the headline is empty, or longer than 200" });
  const typed = line.value("date");
  const date = typed === null ? chinaDay(io.now()) : readDate(typed);
  if (date === null)
    return line.wrong({
      zh: `--date ${typed} 不是日历上的日期；写成 --date 2024-06-23，或 --date "2024-06-23 08:30"`,
      en: `--date ${typed} is on no calendar; --date 2024-06-23 or --date "2024-06-23 08:30"`,
    });
  const slug = line.value("slug");
  if (slug !== null && !Slug.safeParse(slug).success) return line.wrong(noSlug(slug));
  const { contentDir } = projectFromEnvironment(io.env, io.cwd);
  const { context, problems } = await loadContext(contentDir);
  if (!context) return complain(io, formatReport(problems));
  const draft = !line.has("publish");
  const story = await newStory(
    { title: title.data, date, section: line.value("section"), slug, draft },
    context,
  );
  if (story.kind === "refused") return complain(io, `${story.message}\n    → ${story.cure}`);
  const absolute = absoluteOf(contentDir, story.file);
  if (await exists(absolute)) return complain(io, `已经有了 ${story.file}\n    → 加上 --slug 另起一个网址名`);
  await writeWhole(absolute, story.text);
  const next = draft ? "正文写在第二个 --- 下面；写好以后删去 draft: true 那一行" : "正文写在第二个 --- 下面";
  return say(
    io,
    line.language === "en"
      ? `Written: ${absolute}\nSection ${story.section.id}${story.section.isGuess ? " (a guess)" : ""}. Write the text below the second ---${draft ? ", then take out draft: true" : ""}; npm run check.`
      : `写好了 ${absolute}\n栏目 ${story.section.id}${story.section.isGuess ? "（看不出来，请核对）" : ""}。${next}，再运行 npm run check。`,
  );
}
