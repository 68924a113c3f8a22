import { readFile } from "node:fs/promises";
import type { StepView, StoryView } from "@/components/desk/stories/story-view";
import { absoluteOf } from "@/lib/content/import/archive";
import type { Context } from "@/lib/content/reading/context";
import { AnchorDraft, StoryDraft } from "@/lib/content/schema/drafts";
import { wordsAt } from "@/lib/content/schema/field";
import { fileOf } from "@/lib/edit/edit-story";
import { openForm, type Reviewed } from "@/lib/edit/form/open-form";
import { digest } from "@/lib/files/digest";
import { ROLE_NAMES } from "@/lib/records/byline";
import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import { type ListedState, waiting } from "@/lib/site/story/listed";
import { stateOf } from "@/lib/site/story/state";
import type { Desk } from "../desk";
import { stateWords } from "./state-label";

/** A story as the desk has it open. */
export interface OpenStory {
  story: FiledStory;
  state: ListedState;
  file: string;
  /** Where the file is. */
  absolute: string;
  text: string;
  context: Context;
}

/** Which text a form was made of. */
export const versionOf = (text: string): string => digest(text, "base64url", 16);

/** The story at an address; null where there is none, or its file is gone. */
export async function openStory(desk: Desk, url: string): Promise<OpenStory | null> {
  const { content } = await desk.content();
  const context = await desk.context();
  if (!content || !context) return null;
  const draft = content.drafts.find((each) => each.url === url)?.story;
  const story = draft ?? content.stories.find((each) => each.url === url);
  if (!story) return null;
  const file = fileOf(story);
  const absolute = absoluteOf(desk.contentDir, file);
  const text = await readFile(absolute, "utf8").catch(() => null);
  const has = await desk.hadByReaders();
  const state = waiting(stateOf(story, draft !== undefined, desk.now().toISOString()), has(story.url));
  return text === null ? null : { story, state, file, absolute, text, context };
}

const KINDS = { news: "报道", photo: "图片新闻", notice: "公告" };

/** What the form shows of it; null where its fields can't be read. */
export async function storyView(
  desk: Desk,
  { story, state, file, absolute, text, context }: OpenStory,
): Promise<StoryView | null> {
  const open = await openForm(text, story, absolute, context);
  if (!open) return null;
  const { problems } = await desk.content();
  const choices = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const named = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  const { source } = story;
  return {
    kind: open.kind,
    url: story.url,
    file,
    headline: story.headline.main,
    state: stateWords(state, desk.now().toISOString()),
    standing: state.kind,
    version: versionOf(text),
    labels: open.kind === "file" ? FILE_LABELS : PAGE_LABELS,
    fields: open.form,
    unreadable: open.unreadable,
    review: stepsOf(open.review, story.date, context.site),
    printed: open.printed,
    sections: choices(context.site.sections),
    places: choices(context.site.places),
    roles: named(ROLE_NAMES),
    kinds: named(KINDS),
    problems: open.kind === "file" ? problems.filter((problem) => problem.file === file) : [],
    pageUrl:
      open.kind === "page" && source.kind === "page" ? `/desk/pages/${source.date}-${source.page}/` : null,
    pictures: `${dayOf(story.date).slice(0, 7).replace("-", "/")}/${story.slug}`,
  };
}

/** Those that the site asks for, then what else was done. */
function stepsOf(review: readonly Reviewed[], date: string, { review: rule }: Site): StepView[] {
  const isAsked = rule !== undefined && dayOf(date) >= rule.since;
  const asked = rule?.steps ?? [];
  const others = review.map(({ step }) => step).filter((step) => !asked.includes(step));
  return [...new Set([...asked, ...others])].map((step) => {
    const last = review.findLast((each) => each.step === step);
    return {
      step,
      done: last ? { name: last.name, when: last.time.slice(0, 16).replace("T", " ") } : null,
      isRequired: isAsked && asked.includes(step),
    };
  });
}

/** What fields are called: each is named once, in its schema. */
const labelsOf = (schema: Parameters<typeof wordsAt>[0], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, wordsAt(schema, [name]).label]));

const SHARED = ["kicker", "deck", "section", "bylines", "places", "photos"];
const FILE_LABELS = labelsOf(StoryDraft, ["title", "date", ...SHARED]);
const PAGE_LABELS = {
  ...labelsOf(AnchorDraft, ["kind", ...SHARED]),
  title: wordsAt(AnchorDraft, ["headline"]).label,
};
