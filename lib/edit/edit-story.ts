import { readFile } from "node:fs/promises";
import { absoluteOf } from "@/lib/content/import/archive";
import { loadContext } from "@/lib/content/load";
import { layoutBeside } from "@/lib/content/page/sidecar";
import type { Path } from "@/lib/content/yaml/parse";
import { LASTING } from "@/lib/records/address";
import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { changeFrontMatter } from "./front-matter";
import { newErrors } from "./new-errors";
import { withPageEntry } from "./page-entry";
import { changesFor, type StoryEdit } from "./story-edits";

/** A file of content as it was read and as it is to be, nothing written yet. */
export interface EditedFile {
  kind: "edited";
  /** `content/stories/2024/06/jiliang.md` */
  file: string;
  before: string;
  after: string;
  /** The story's address after it. */
  url: string;
}

/** Why nothing is to be written: in words for editors, with the cure. */
export interface Refused {
  kind: "refused";
  message: string;
  cure: string;
}

/** Makes an edit of a story in the text of its file, and reads what came out as a publish will: what would be an error is refused. */
export async function editStory(
  contentDir: string,
  content: Content,
  story: FiledStory,
  edit: StoryEdit,
): Promise<EditedFile | Refused> {
  const file = fileOf(story);
  const absolute = absoluteOf(contentDir, file);
  const before = await readFile(absolute, "utf8");
  const { context } = await loadContext(contentDir);
  if (!context) return refused("content/site.yml 读不了", "先照 npm run check 的提示改好");
  const { url, refusal } = addressAfter(content, story, edit);
  if (refusal) return refusal;
  const located = await locateStory(before, story, absolute, context);
  if (!located)
    return refused(
      `${file} 里没有能写这一篇的地方`,
      "先照 npm run check 的提示改好，再试一次，或者自己动手写",
    );
  const after = changeFrontMatter(located.text, changesFor(edit, located.path));
  if (after === null) return refused(`${file} 的开头读不了`, "先照 npm run check 的提示改好");
  const errors = await newErrors({ file, before, after }, context, absolute);
  const [first] = errors;
  if (first) return refused(first.message, first.cure);
  return { kind: "edited", file, before, after, url };
}

/** Whether it is an editor's story that stands in for a printed one: it names that one as its source, and has a file of its own. */
const isInPlace = ({ replaces }: FiledStory): boolean => replaces !== null;

/** The file in which editors write of a story. */
export const fileOf = (story: FiledStory): string =>
  (isInPlace(story) ? story.files[0] : null) ?? story.source.file;

const refused = (message: string, cure: string): Refused => ({ kind: "refused", message, cure });

type Context = NonNullable<Awaited<ReturnType<typeof loadContext>>["context"]>;

/** Where the fields of a story stand; a printed one that has no entry on its page gets one. */
export async function locateStory(
  text: string,
  story: FiledStory,
  absolute: string,
  context: Context,
): Promise<{ text: string; path: Path } | null> {
  const { source, slug } = story;
  if (source.kind === "file" || isInPlace(story)) return { text, path: [] };
  const layout = await layoutBeside(absolute);
  const entry = withPageEntry(text, source.order, slug, { ...context, layout });
  return entry && { text: entry.text, path: ["stories", entry.index] };
}

function addressAfter(
  content: Content,
  story: FiledStory,
  edit: StoryEdit,
): { url: string; refusal: Refused | null } {
  if (edit.kind !== "rename") return { url: story.url, refusal: null };
  const url = LASTING.story(dayOf(story.date), edit.slug);
  if (url === story.url) return { url, refusal: refused(`网址已经是 ${url}`, "换一个网址名") };
  const instead = content.stories.find(({ replaces }) => replaces === story.url);
  if (instead)
    return {
      url,
      refusal: refused(
        `${fileOf(instead)} 用 printed: 取代了这一篇，读者看到的是那一篇`,
        `换那一篇的网址名：${instead.url}`,
      ),
    };
  const others = [...content.stories, ...content.drafts.map((draft) => draft.story)].filter(
    (each) => each.url !== story.url,
  );
  const other = others.find((each) => each.url === url || each.aliases.includes(url));
  const owner =
    (other && fileOf(other)) ??
    content.withdrawn.find((each) => each.url === url || each.aliases.includes(url))?.files[0] ??
    (content.redirects.some(({ from }) => from === url) ? "content/redirects.yml" : undefined);
  const refusal = owner ? refused(`网址 ${url} 已经有了：${owner}`, "换一个网址名") : null;
  return { url, refusal };
}
