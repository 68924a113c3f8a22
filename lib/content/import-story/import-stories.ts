import path from "node:path";
import { exists } from "@/lib/files/exists";
import { type NewFile, writeAll } from "@/lib/files/write-all";
import { LASTING } from "@/lib/records/address";
import { FILE_START, type Problem, reporter } from "@/lib/records/problem";
import { type ArchivedDays, absoluteOf, readArchivedDays } from "../import/archive";
import { type InputFile, reasonOf } from "../import/input-file";
import type { Context } from "../reading/context";
import { readText, type TextFile } from "../reading/files";
import { composeStory } from "./compose-story";
import { type Identified, identifyStory } from "./identify-story";
import { type ComposedStory, type FailedStory, failedStory, type GivenOfStory } from "./outcome";
import { readManuscript } from "./read-manuscript";

export { storyTable } from "./story-table";

export interface StoryOptions {
  given: GivenOfStory;
  /** Whether the text of a story that is there may be replaced. */
  force: boolean;
  /** Whether nothing is written. */
  dryRun: boolean;
}

/** What the files before this one have changed, and what `content/` has of each day. */
interface Progress {
  days: Map<string, ArchivedDays>;
  /** Files of `content/` composed so far, and what each was imported from. */
  done: Map<string, string>;
}

/** Imports manuscripts one after another; one that fails does not stop the others. */
export async function* importStories(
  sources: readonly InputFile[],
  options: StoryOptions,
  context: Context,
): AsyncGenerator<ComposedStory | FailedStory> {
  const progress: Progress = { days: new Map(), done: new Map() };
  for (const source of sources) yield await importStory(source, options, context, progress);
}

async function importStory(
  source: InputFile,
  options: StoryOptions,
  context: Context,
  { days, done }: Progress,
): Promise<ComposedStory | FailedStory> {
  const refuse = (rule: string, message: string, cure: string) =>
    failedStory(
      source.file,
      reporter(source.file)({ severity: "error", rule, at: FILE_START, message, cure }),
    );
  const read = await readManuscript(source);
  if (read.kind === "refused") return refuse(read.rule, read.message, read.cure);
  const identified = identifyStory(source, read.manuscript, options.given);
  if ("kind" in identified) return identified;
  if (isEmpty(identified))
    return refuse(
      "empty-document",
      "稿子里没有文字，也没有图",
      "核对文件；文字在图片里的，先用识别（OCR）软件转成文字",
    );
  const { date } = identified.date;
  const archive = days.get(date) ?? (await readArchivedDays(context, [date]));
  days.set(date, archive);
  const url = LASTING.story(date, identified.slug);
  const file =
    archive.storyFiles.get(url) ??
    `content/stories/${date.slice(0, 7).replace("-", "/")}/${identified.slug}.md`;
  const other = done.get(file);
  if (other)
    return refuse(
      "same-story",
      `和 ${other} 的标题、日期一样，会写到同一个文件 ${file}`,
      "是同一篇就删去一个；是两篇，单独导入这一篇，加上 --slug 另起一个网址名",
    );
  const there = await existing(file, context);
  if (there && "problem" in there) return failedStory(source.file, there.problem);
  if (there && !options.force)
    return refuse(
      "story-exists",
      `已经有了 ${file}`,
      "换用新的正文，加上 --force（开头的字段都保留）；是另一篇，加上 --slug 另起一个网址名",
    );
  const story = await composeStory(identified, options.given, archive, there, context);
  if (story.kind === "failed") return story;
  const problem = options.dryRun || story.status === "unchanged" ? null : await write(story, context);
  if (problem) return failedStory(source.file, problem);
  done.set(story.file, source.file);
  archive.storyFiles.set(url, story.file);
  return story;
}

const isEmpty = ({ parts, manuscript }: Identified): boolean =>
  parts.headline === null && parts.text.children.length === 0 && manuscript.pictures.size === 0;

/** The story's file as it is there; a problem where it can't be read. */
async function existing(file: string, context: Context): Promise<TextFile | { problem: Problem } | null> {
  const absolute = absoluteOf(context.contentDir, file);
  if (!(await exists(absolute))) return null;
  const read = await readText(absolute, file);
  return read.ok ? read.file : { problem: read.problem };
}

/** The story and its pictures, or nothing. */
async function write(story: ComposedStory, { contentDir }: Context): Promise<Problem | null> {
  const files: NewFile[] = [
    ...story.pictures.map(({ file, bytes }) => ({ absolute: absoluteOf(contentDir, file), content: bytes })),
    { absolute: absoluteOf(contentDir, story.file), content: story.text },
  ];
  const code = await writeAll(files).catch(reasonOf);
  if (typeof code !== "string") return null;
  return reporter(story.source.file)({
    severity: "error",
    rule: "cannot-write",
    at: FILE_START,
    message: `写不了 ${path.posix.dirname(story.file)} 里的文件（${code}），这一篇什么也没有写`,
    cure: "检查磁盘空间和文件夹的权限",
  });
}
