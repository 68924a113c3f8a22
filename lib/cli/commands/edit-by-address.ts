import { loadContent } from "@/lib/content/load";
import { formatReport, hasErrors } from "@/lib/content/report";
import { changedLines } from "@/lib/edit/changed-lines";
import { type EditedFile, editStory, type Refused } from "@/lib/edit/edit-story";
import { findStory, type Meant } from "@/lib/edit/find-story";
import { saveRevision } from "@/lib/edit/save";
import type { StoryEdit } from "@/lib/edit/story-edits";
import type { FiledStory } from "@/lib/records/content";
import { type StoryState, stateOf } from "@/lib/site/story/state";
import { complain, type Io, say } from "../io";
import type { OptionSpec, Words } from "../line/spec";
import { projectFromEnvironment } from "../project";

/** Options of every command that edits a story. */
export const EDIT_OPTIONS = {
  "dry-run": {
    about: { zh: "只看要改哪几行，什么也不写", en: "say what would be changed, and change nothing" },
  },
} as const satisfies Record<string, OptionSpec>;

export const ADDRESS: Words = {
  zh: "网址是稿件的网址（从浏览器里复制的也行）、旧网址，或它的文件；有哪些用 npm run list 看。",
  en: "The address is a story's, as a browser has it, an old one, or its file; npm run list has them all.",
};

/** A story that was found, and how it stands now. */
export interface Found {
  story: FiledStory;
  state: StoryState;
}

/** The edit of a story, or why there is none. */
export type EditOf = (found: Found) => StoryEdit | Refused;

/** Finds the story of an address, edits it and says what was written. `next`: what the editor is told at the end. */
export async function editByAddress(
  {
    address,
    dryRun,
    editOf,
    next,
  }: { address: string; dryRun: boolean; editOf: EditOf; next: (url: string) => string },
  io: Io,
): Promise<number> {
  const { contentDir } = projectFromEnvironment(io.env, io.cwd);
  const { content, problems } = await loadContent(contentDir);
  if (!content) return complain(io, formatReport(problems));
  const meant = findStory(address, content);
  if (meant.kind !== "story") return complain(io, notFound(meant, hasErrors(problems)));
  const { story, isDraft } = meant;
  const edit = editOf({ story, state: stateOf(story, isDraft, io.now().toISOString()) });
  if (edit.kind === "refused") return complain(io, wordsOf(edit));
  const edited = await editStory(contentDir, content, story, edit);
  if (edited.kind === "refused") return complain(io, wordsOf(edited));
  if (dryRun) return say(io, `${shown(edited)}\n什么也没有写。`);
  const saved = await saveRevision(contentDir, edited);
  if (saved.kind !== "saved")
    return complain(io, `${edited.file} 刚刚被别的程序改过，什么也没有写\n    → 再运行一次`);
  return say(io, `${shown(edited)}\n${next(edited.url)}`);
}

const wordsOf = ({ message, cure }: Refused): string => `${message}\n    → ${cure}`;

const shown = ({ file, before, after }: EditedFile): string =>
  [file, ...changedLines(before, after).map((line) => `  ${line}`)].join("\n");

/** `faulty`: files have errors, of which some may not have been read. */
function notFound(meant: Exclude<Meant, { kind: "story" }>, faulty: boolean): string {
  switch (meant.kind) {
    case "withdrawn":
      return `${meant.withdrawn.url} 已于 ${meant.withdrawn.date} 撤下（${meant.withdrawn.reason}）\n    → 在 ${meant.withdrawn.files[0]} 里`;
    case "several":
      return `${meant.file} 里有 ${meant.urls.length} 篇，写哪一篇的网址：\n${meant.urls.map((url) => `  ${url}`).join("\n")}`;
    case "none": {
      const like = meant.like.length > 0 ? `；相近的有：${meant.like.join("、")}` : "";
      const first = faulty ? "有的文件有错误，读不了：先用 npm run check 看；" : "";
      return `没有 ${meant.typed} 这一篇\n    → ${first}用 npm run list 看有哪些${like}`;
    }
    default:
      return meant satisfies never;
  }
}
