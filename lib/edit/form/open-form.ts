import { layoutBeside } from "@/lib/content/page/sidecar";
import type { Context } from "@/lib/content/reading/context";
import { StoryDraft } from "@/lib/content/schema/drafts";
import type { FiledStory } from "@/lib/records/content";
import { fileOf, locateStory } from "../edit-story";
import { changeFrontMatter } from "../front-matter";
import { withPageEntry } from "../page-entry";
import type { StoryForm } from "./fields";
import { entryChanges } from "./form-changes";
import { formOfFile, formOfPrinted, isRecord, typedFields, unreadableLists } from "./read-form";
import { writeForm } from "./write-form";

/** A story's form as its file's text has it. */
export interface OpenForm {
  /** `page`: the words are printed, and the form's fields are what editors put in their place. */
  kind: "file" | "page";
  form: StoryForm;
  /** Fields of which no form can be made. */
  unreadable: string[];
  /** 三审三校: who has read it. */
  review: Reviewed[];
  /** As printed, where an editor has put something in its place; null: the page has none. */
  printed: Readonly<Record<string, string | null>>;
}

/** One step of what an office asks for, as it was done. */
export type Reviewed = StoryDraft["review"][number];

const reviewIn = (fields: Readonly<Record<string, unknown>>): Reviewed[] =>
  StoryDraft.shape.review.safeParse(fields.review).data ?? [];

/** Whether editors write of a story in a file of its own. */
export const hasOwnFile = (story: FiledStory): boolean => !fileOf(story).startsWith("content/pages/");

/** null where the file's fields can't be read. `absolute`: where it is. */
export async function openForm(
  text: string,
  story: FiledStory,
  absolute: string,
  context: Context,
): Promise<OpenForm | null> {
  if (hasOwnFile(story)) {
    const form = formOfFile(text, story.places, context.site);
    const typed = typedFields(text);
    if (!form || !typed) return null;
    const { fields } = typed;
    return { kind: "file", form, unreadable: unreadableLists(fields), review: reviewIn(fields), printed: {} };
  }
  const typed = await entryOf(text, story, absolute, context);
  if (!typed) return null;
  const { places: _, ...rest } = typed;
  return {
    kind: "page",
    form: formOfPrinted(story, typed),
    unreadable: unreadableLists(rest),
    review: reviewIn(typed),
    printed: printedOf(story),
  };
}

/** The text with what was changed in the form; null where the story is not to be found in it any more. */
export async function saveForm(
  text: string,
  after: StoryForm,
  story: FiledStory,
  absolute: string,
  context: Context,
): Promise<string | null> {
  if (hasOwnFile(story)) return writeForm(text, after, story.places, context.site);
  const typed = await entryOf(text, story, absolute, context);
  if (!typed) return null;
  const input = { before: formOfPrinted(story, typed), after, typed };
  if (entryChanges(input, [], printedOf(story)).length === 0) return text;
  const located = await locateStory(text, story, absolute, context);
  return located && changeFrontMatter(located.text, entryChanges(input, located.path, printedOf(story)));
}

/** The fields of a story's entry in `stories:`; none where it has no entry yet. */
async function entryOf(
  text: string,
  story: FiledStory,
  absolute: string,
  context: Context,
): Promise<Readonly<Record<string, unknown>> | null> {
  if (story.source.kind !== "page") return null;
  const layout = await layoutBeside(absolute);
  const found = withPageEntry(text, story.source.order, story.slug, { ...context, layout });
  if (!found) return null;
  if (found.text !== text) return {};
  const stories = typedFields(text)?.fields.stories;
  const entry: unknown = Array.isArray(stories) ? stories[found.index] : null;
  return isRecord(entry) ? entry : null;
}

const printedOf = ({ repairs }: FiledStory): Record<string, string | null> =>
  Object.fromEntries(
    repairs.flatMap((repair) =>
      repair.kind === "supplied" || repair.kind === "relabelled" ? [[repair.field, repair.from]] : [],
    ),
  );
