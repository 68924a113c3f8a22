import { LASTING } from "@/lib/records/address";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import type { ArchivedDays } from "../import/archive";
import { isWrittenWhole, missingRemarks, missingWords, writable } from "../manuscript/account";
import { writeAsTyped } from "../manuscript/as-typed";
import type { Remark, StatedDate } from "../manuscript/manuscript";
import { readOwnMarkdown } from "../markdown/own-markdown";
import type { Context } from "../reading/context";
import { MAX_BYTES, type TextFile } from "../reading/files";
import { asForm } from "../schema/cures";
import { STORY_EXAMPLE, StoryDraft } from "../schema/story";
import { validate } from "../schema/validate";
import { frontMatterProblem, readFrontMatter } from "../yaml/front-matter";
import { parseYaml } from "../yaml/parse";
import { frontMatter, type StoryFields } from "./front-matter";
import type { Identified } from "./identify-story";
import { type ComposedStory, type FailedStory, failedStory, type GivenOfStory } from "./outcome";
import { placePictures } from "./pictures";
import { type SectionChoice, sectionFor } from "./section";

/** Puts a story's file together: the front matter that is there or a new one, and the text. */
export async function composeStory(
  identified: Identified,
  given: GivenOfStory,
  archive: ArchivedDays,
  there: TextFile | null,
  context: Context,
): Promise<ComposedStory | FailedStory> {
  const { source, manuscript, parts, title, date, slug } = identified;
  const stem = `${date.date.slice(0, 7).replace("-", "/")}/${slug}`;
  const file = there?.file ?? `content/stories/${stem}.md`;
  const taken = takenBy(identified, archive, file);
  if (taken) return failedStory(source.file, taken);

  const { files, remarks, shown } = await placePictures(parts.text, manuscript.pictures, stem, context);
  const bare = writable(parts.text);
  const body = writeAsTyped(parts.text);
  const section = sectionFor(parts, title, given, context);
  if (section.kind === "unknown")
    return failedStory(
      source.file,
      reporter(source.file)({ severity: "error", at: FILE_START, ...section.refusal }),
    );
  const old = there ? readFrontMatter(there.text) : null;
  if (old?.kind === "refused")
    return failedStory(source.file, frontMatterProblem(file, old.why, asForm(STORY_EXAMPLE)));
  const yaml = old
    ? ended(old.yaml)
    : frontMatter(fieldsOf(identified, section.id, given), notesOf(date, section, given));
  const text = `---\n${yaml}---\n\n${body}`;
  if (Buffer.byteLength(text) > MAX_BYTES) return failedStory(source.file, tooLarge(source.file));
  const { value: draft, problems } = validate(StoryDraft, parseYaml(yaml, file, 2), file);
  if (!draft) return failedStory(source.file, ...problems);
  const report = reporter(source.file);
  const own = [
    ...missingRemarks(missingWords(manuscript.paragraphs, parts)),
    ...(isWrittenWhole(body, parts.text) ? [] : [CHANGED]),
    ...(bare > 0 ? [unmarked(bare)] : []),
    ...manuscript.remarks,
    ...identified.remarks,
    ...remarks,
    ...(old ? [] : [...dateDoubt(date), ...section.remarks]),
  ].map((remark) => report({ ...remark, at: FILE_START }));
  const firstLine = 3 + yaml.split("\n").length;
  const read = readOwnMarkdown(body, firstLine, file);
  return {
    kind: "story",
    source,
    file,
    slug,
    text,
    status: !there ? "new" : there.text === text && files.length === 0 ? "unchanged" : "updated",
    draft,
    dateBasis: old ? "kept" : date.basis,
    paragraphs: parts.text.children.filter(({ type }) => type === "paragraph").length - shown,
    shown,
    pictures: files,
    problems: [...own, ...(read.kind === "tree" ? read.problems : [read.problem])],
  };
}

const ended = (yaml: string): string => (yaml === "" || yaml.endsWith("\n") ? yaml : `${yaml}\n`);

const unmarked = (count: number): Remark => ({
  severity: "warning",
  rule: "marks-dropped",
  message: `${count} 段的粗体、斜体没有保留：Markdown 写不出`,
  cure: "要强调的，在正文里写成 **强调**",
});

const CHANGED: Remark = {
  severity: "error",
  rule: "text-changed",
  message: "写成 Markdown 以后，有的字和原稿不一样",
  cure: "对照原稿核对正文；请把原稿交给维护者",
};

/** The address is another file's already. */
function takenBy(
  { source, title, date, slug }: Identified,
  archive: ArchivedDays,
  file: string,
): Problem | null {
  const url = LASTING.story(date.date, slug);
  const page = archive.pages.find(({ urls }) => urls.includes(url))?.file;
  const other = page ?? archive.storyFiles.get(url);
  if (!other || other === file) return null;
  return reporter(source.file)({
    severity: "error",
    rule: "same-slug",
    at: FILE_START,
    message: `“${title}”的网址名 ${slug}，${date.date} 已经有了：${other}`,
    cure: page
      ? `取代版面上那一篇的，加上 --slug 另起网址名，导入后在开头写 printed: ${url}；同一篇不用再导入`
      : "另一篇稿子，单独导入，加上 --slug 另起一个网址名",
  });
}

const fieldsOf = (
  { parts, title, date }: Identified,
  section: string,
  { publish }: GivenOfStory,
): StoryFields => ({
  title,
  kicker: parts.kicker,
  deck: parts.deck,
  date: date.date,
  section,
  bylines: parts.bylines,
  dateline: parts.dateline,
  draft: !publish,
});

const notesOf = (
  date: StatedDate,
  section: Extract<SectionChoice, { kind: "known" }>,
  { publish }: GivenOfStory,
): Parameters<typeof frontMatter>[1] => ({
  ...(date.basis === "properties" ? { date: "文件最后保存的日子，请核对" } : {}),
  ...(section.isGuess ? { section: "看不出该归哪个栏目，请核对" } : {}),
  ...(publish ? {} : { draft: "核对以后删去这一行，下次发布就登出" }),
});

function dateDoubt({ date, basis }: StatedDate): Remark[] {
  if (basis !== "properties") return [];
  return [
    {
      severity: "warning",
      rule: "date-from-properties",
      message: `稿子里没有日期，暂用文件最后保存的日子 ${date}`,
      cure: "核对开头的 date:；或删去导入的文件，加上 --date 重新导入",
    },
  ];
}

const tooLarge = (file: string): Problem =>
  reporter(file)({
    severity: "error",
    rule: "too-large",
    at: FILE_START,
    message: "正文超过 2 MB，不像一篇稿子",
    cure: "分成几篇；数据放进附件（content/media/）",
  });
