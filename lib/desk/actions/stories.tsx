import { z } from "zod";
import { absoluteOf } from "@/lib/content/import/archive";
import { Slug, Title } from "@/lib/content/schema/values";
import { askToCorrect, askToRename, askToTakeDown, oneLine, type Standing } from "@/lib/edit/asks";
import { editStory, type Refused } from "@/lib/edit/edit-story";
import { newStory } from "@/lib/edit/new-story";
import type { StoryEdit } from "@/lib/edit/story-edits";
import { exists } from "@/lib/files/exists";
import { LASTING } from "@/lib/records/address";
import { chinaMinute } from "@/lib/records/china-time";
import type { FiledStory } from "@/lib/records/content";
import { isCalendarDay } from "@/lib/records/date";
import { type Action, action, type Outcome } from "../action";
import type { Desk } from "../desk";
import { openStory } from "../stories/open-story";
import { saveStory } from "../stories/save-story";
import { SentForm } from "../stories/sent-form";

const url = z.string();
const day = z.string().refine(isCalendarDay, "要一个日期");

/** What is done to a story: the same as the commands of the terminal do. */
export const STORY_ACTIONS: readonly Action[] = [
  action("save-story", SentForm, saveStory),
  action("new-story", z.object({ title: z.string(), section: z.string(), day }), begin),
  action("correct-story", z.object({ url, text: z.string(), by: z.string(), day }), (desk, input) => {
    const [text, by] = [oneLine(input.text), oneLine(input.by)];
    if (text === "") return refused("更正的话是空的", "写上再加");
    return edit(desk, input.url, "更正", (asked) =>
      askToCorrect(asked, { date: input.day, text, by: by || null }),
    );
  }),
  action("take-down-story", z.object({ url, reason: z.string(), day }), (desk, input) => {
    const reason = oneLine(input.reason);
    if (reason === "") return refused("撤下的理由是空的", "写上再撤");
    return edit(desk, input.url, "撤下", (asked) => askToTakeDown(asked, { date: input.day, reason }));
  }),
  action("rename-story", z.object({ url, slug: z.string() }), (desk, input) => {
    if (!Slug.safeParse(input.slug).success)
      return refused(`${input.slug} 不是网址名`, "只用小写字母、数字和连字符，例如 jiliang");
    return edit(desk, input.url, "换网址名", (asked) => askToRename(asked, input.slug));
  }),
  action("review-story", z.object({ url, step: z.string().default(""), name: z.string() }), (desk, input) => {
    const [step, name] = [oneLine(input.step), oneLine(input.name)];
    if (name === "") return refused("还没有写您的姓名", "写上姓名，再按一次");
    if (step === "") return refused("不知道审的是哪一步", "按那一步的按钮");
    const time = `${chinaMinute(desk.now()).replace(" ", "T")}:00+08:00`;
    return edit(desk, input.url, step, () => ({ kind: "review", step, name, time }));
  }),
  action("delete-draft", z.object({ url }), remove),
];

const refused = async (message: string, cure: string): Promise<Outcome> => ({
  kind: "refused",
  message,
  cure,
});

async function begin(desk: Desk, input: { title: string; section: string; day: string }): Promise<Outcome> {
  const title = Title.safeParse(oneLine(input.title));
  if (!title.success) return refused("标题是空的，或超过 200 个字", "改好标题");
  const context = await desk.context();
  if (!context) return refused("content/site.yml 读不了", "先照首页上的错误改好");
  const section = input.section === "auto" ? null : input.section;
  const given = { title: title.data, date: input.day, section, slug: null, draft: true };
  const story = await newStory(given, context);
  if (story.kind === "refused") return story;
  if (await exists(absoluteOf(desk.contentDir, story.file)))
    return refused(`已经有了 ${story.file}`, "换一个标题，或到那一篇里改");
  const go = `/desk/stories${LASTING.story(input.day, story.slug)}`;
  return {
    kind: "edit",
    label: `新建“${title.data}”`,
    revisions: [{ file: story.file, before: null, after: story.text }],
    message: `新建了 ${story.file}`,
    go,
  };
}

async function edit(
  desk: Desk,
  address: string,
  name: string,
  editOf: (asked: { story: FiledStory; standing: Standing }) => StoryEdit | Refused,
): Promise<Outcome> {
  const open = await openStory(desk, address);
  const { content } = await desk.content();
  if (!open || !content) return refused("这一篇不在原来的网址了", "回到稿件清单里找它");
  const { story, state } = open;
  const wanted = editOf({ story, standing: state.kind });
  if (wanted.kind === "refused") return wanted;
  const edited = await editStory(desk.contentDir, content, story, wanted);
  if (edited.kind === "refused") return edited;
  return {
    kind: "edit",
    label: `${name}“${story.headline.main}”`,
    revisions: [edited],
    message:
      wanted.kind === "review"
        ? `${name}记下了：${wanted.name}`
        : `${name}：写进了 ${edited.file}，下次发布读者就看到`,
    ...(edited.url === story.url ? {} : { go: `/desk/stories${edited.url}` }),
  };
}

async function remove(desk: Desk, input: { url: string }): Promise<Outcome> {
  const open = await openStory(desk, input.url);
  if (!open) return refused("这一篇不在原来的网址了", "回到稿件清单里找它");
  const { story, state, file, text } = open;
  if (state.kind !== "draft" || story.source.kind !== "file")
    return refused(`${story.url} 不是草稿`, "发布过的用“撤下”");
  return {
    kind: "edit",
    label: `删去草稿“${story.headline.main}”`,
    revisions: [{ file, before: text, after: null }],
    message: `删去了 ${file}；按“撤销”还能找回来`,
    go: "/desk/stories/",
  };
}
