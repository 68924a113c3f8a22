import type { ReactElement } from "react";
import { Conflict } from "@/components/desk/stories/conflict";
import { StoryVersion } from "@/components/desk/stories/story-form";
import { StoryHead, StoryProblems } from "@/components/desk/stories/story-page";
import { StorySteps } from "@/components/desk/stories/story-steps";
import { openForm, saveForm } from "@/lib/edit/form/open-form";
import { changeFrontMatter } from "@/lib/edit/front-matter";
import { lineDiff } from "@/lib/edit/line-diff";
import { newErrors } from "@/lib/edit/new-errors";
import { LASTING } from "@/lib/records/address";
import { chinaDay } from "@/lib/records/china-time";
import type { Outcome } from "../action";
import type { Desk } from "../desk";
import { type OpenStory, openStory, storyView, versionOf } from "./open-story";
import { formSent, type SentForm } from "./sent-form";

/** Saves what was changed in a story's form, and nothing else. */
export async function saveStory(desk: Desk, sent: SentForm): Promise<Outcome> {
  const open = await openStory(desk, sent.url);
  if (!open) return GONE;
  const { text, story, absolute, context, file } = open;
  const shown = await openForm(text, story, absolute, context);
  if (!shown) return UNREADABLE;
  const after = formSent(sent, shown.form);
  if (after.title.trim() === "") return { kind: "refused", message: "没有标题", cure: "写上标题再存" };
  if (shown.kind === "file" && after.day === "" && shown.form.day !== "")
    return { kind: "refused", message: "没有日期", cure: "写上日期再存" };
  const made = await saveForm(text, after, story, absolute, context);
  if (made === null) return UNREADABLE;
  const moved = shown.kind === "file" ? addressAfter(open, after.day) : null;
  const written = moved?.old && made !== text ? keepingAddress(made, moved.old) : made;
  if (versionOf(text) !== sent.version && written !== text) return conflict(open, written);
  const errors = await newErrors({ file, before: text, after: written }, context, absolute);
  const [refusal] = errors.filter(({ line }) => line <= fieldsEnd(written));
  if (refusal) return { kind: "refused", message: refusal.message, cure: refusal.cure };
  if (written === text)
    return {
      kind: "done",
      message: "没有改动，文件一个字也没有动",
      parts: () => parts(desk, sent.url, open),
    };
  const url = moved?.url ?? sent.url;
  const told = errors.length > 0 ? `存了。正文里还有 ${errors.length} 个错误，改好才能发布` : "存了";
  return {
    kind: "edit",
    label: `改“${story.headline.main}”`,
    revisions: [{ file, before: text, after: written }],
    message: url === sent.url ? told : `${told}，网址改成了 ${url}`,
    ...(url === sent.url ? { parts: () => parts(desk, url, open) } : { go: `/desk/stories${url}` }),
  };
}

/** The form stays as it is: what is typed on meanwhile is not lost. What can be done to a story beside is another of one that was a draft `before`. */
async function parts(desk: Desk, url: string, before: OpenStory): Promise<Record<string, ReactElement>> {
  const open = await openStory(desk, url);
  const view = open && (await storyView(desk, open));
  if (!view) return { "story-conflict": <div id="story-conflict" /> };
  return {
    "story-version": <StoryVersion version={view.version} />,
    "story-head": <StoryHead headline={view.headline} state={view.state} file={view.file} />,
    "story-problems": <StoryProblems problems={view.problems} />,
    "story-conflict": <div id="story-conflict" />,
    ...(view.standing === before.state.kind
      ? {}
      : { "story-steps": <StorySteps story={view} today={chinaDay(desk.now())} /> }),
  };
}

/** Somebody else has saved the file since the form was opened: both versions are shown, and nothing is written. */
function conflict({ text, file, story }: OpenStory, written: string): Outcome {
  const shown = (
    <Conflict
      file={file}
      lines={lineDiff(text, written)}
      version={versionOf(text)}
      action="save-story"
      url={`/desk/stories${story.url}`}
    />
  );
  return {
    kind: "refused",
    message: `${file} 刚才别人存过，您的还没有存`,
    cure: "看过两种写法，选一种",
    parts: async () => ({ "story-conflict": shown }),
  };
}

/** Another day is another address; readers who had the old one are led to the new. */
function addressAfter({ story, state }: OpenStory, day: string): { url: string; old: string | null } | null {
  if (day === "") return null;
  const url = LASTING.story(day, story.slug);
  const hasAppeared = state.kind !== "draft" && state.kind !== "scheduled";
  return url === story.url ? null : { url, old: hasAppeared ? story.url : null };
}

const keepingAddress = (text: string, old: string): string =>
  changeFrontMatter(text, [{ kind: "append", path: ["aliases"], value: old, below: ["date"] }]) ?? text;

/** The line on which a file's fields end. */
const fieldsEnd = (text: string): number => text.split(/\r\n|\n|\r/).indexOf("---", 1) + 1;

const GONE: Outcome = { kind: "refused", message: "这一篇不在原来的网址了", cure: "回到稿件清单里找它" };
const UNREADABLE: Outcome = {
  kind: "refused",
  message: "文件的开头读不了，没有存",
  cure: "照上面的错误在文件里改好，再存",
};
