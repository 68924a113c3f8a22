import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { type Context, type Loaded, reporter } from "./context";
import { type StoryDraft, StoryDraft as StorySchema } from "./drafts";
import type { TextFile } from "./files";
import { frontMatterProblem, readFrontMatter } from "./front-matter";
import { hasImages, parseMarkdown, plainText, withoutPositions } from "./markdown";
import { MAX_DEPTH, MAX_LINES, tooDeepLine, tooLongLine } from "./nesting";
import { checkImages, checkPhotos } from "./pictures";
import { checkPlaces, checkSection } from "./references";
import { SLUG, slugOf } from "./slug";
import { placesIn } from "./topics";
import { validate } from "./validate";
import { type Position, parseYaml } from "./yaml";

/** A story from a file, with what only the publish decides on. */
export interface StoryOfFile {
  story: Story;
  draft: boolean;
  expires: string | null;
  /** URL of the printed story that it replaces. */
  printed: string | null;
  /** Where the file says so. */
  at: { slug: Position; printed: Position };
}

const STORY_EXAMPLE = "title: 标题\ndate: 2024-06-22\nsection: economy";

/** Reads one Markdown story of an editor's. */
export async function readStoryFile(
  { file, text }: TextFile,
  context: Context,
): Promise<Loaded<StoryOfFile>> {
  const report = reporter(file);
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused") return failed(frontMatterProblem(file, frontMatter.why, STORY_EXAMPLE));
  const { yaml, body, firstLine } = frontMatter;
  const tooDeep = (line: number) =>
    failed(
      report("error", "too-deep", line, 1, `嵌套超过 ${MAX_DEPTH} 层`, "减少引用、列表、强调或标签的层数"),
    );
  const deep = tooDeepLine(body);
  if (deep) return tooDeep(deep + firstLine - 1);
  const long = tooLongLine(body);
  if (long) {
    const line = long + firstLine - 1;
    return failed(
      report("error", "too-long", line, 1, `连续 ${MAX_LINES} 行没有空行`, "段与段之间空一行；数据放进附件"),
    );
  }
  const data = parseYaml(yaml, file, 2);
  const { value: draft, problems } = validate(StorySchema, data, file);
  if (!draft) return { records: [], problems };

  const markdown = parseMarkdown(body);
  if (markdown.kind === "too-deep") return tooDeep(markdown.line + firstLine - 1);
  const { tree, removed } = markdown;
  const unsafe = removed.map(({ line, column, what }) =>
    report(
      "warning",
      "unsafe-html",
      line + firstLine - 1,
      column,
      `正文里的${what}不安全，没有发布`,
      "删去它；排版用 Markdown 就够了",
    ),
  );
  const images = await checkImages(tree, file, firstLine, context);
  const photos = await checkPhotos(draft, data, file, context);
  const section = checkSection(draft.section, context.site, file, data.locate(["section"]));
  const places = checkPlaces(draft.places ?? [], context.site, file, (index) =>
    data.locate(["places", index]),
  );
  const sectionProblem = "problem" in section ? [section.problem] : [];
  const all = [...problems, ...unsafe, ...images, ...photos.problems, ...sectionProblem, ...places.problems];

  const words = plainText(tree);
  if (words === "" && !hasImages(tree))
    all.push(report("warning", "empty-body", firstLine, 1, "正文是空的", "在第二个 --- 下面写正文"));
  const slug = slugFor(draft, file);
  if (!slug.pinned) {
    all.push(
      report(
        "warning",
        "unpinned-slug",
        2,
        1,
        `网址名由文件名推得：${slug.slug}`,
        `在开头的 --- 下面加一行 slug: ${slug.slug}`,
      ),
    );
  }
  const story: Story = {
    kind: "news",
    url: `/${dayOf(draft.date).replaceAll("-", "/")}/${slug.slug}/`,
    slug: slug.slug,
    headline: { kicker: draft.kicker ?? null, main: draft.title, deck: draft.deck ?? null },
    section: "id" in section ? section.id : "",
    date: draft.date,
    updated: draft.updated ?? null,
    bylines: draft.bylines.map(({ name, role, outlet }) => ({
      name,
      role: role ?? "author",
      outlet: outlet ?? null,
    })),
    dateline: draft.dateline
      ? { ...draft.dateline, place: draft.dateline.place ?? null, date: draft.dateline.date ?? null }
      : null,
    body: { kind: "markdown", tree: withoutPositions(tree), text: words },
    photos: [],
    pictures: photos.pictures,
    places: draft.places ? places.ids : placesIn(`${draft.title}\n${words}`, context.site.places),
    corrections: draft.corrections,
    repairs: [],
    aliases: draft.aliases,
    source: { kind: "file", file },
  };
  return {
    records: [
      {
        story,
        draft: draft.draft ?? false,
        expires: draft.expires ?? null,
        printed: draft.printed ?? null,
        at: { slug: data.locate(["slug"]), printed: data.locate(["printed"]) },
      },
    ],
    problems: all,
  };
}

const failed = (problem: Problem) => ({ records: [], problems: [problem] });

/** A file's name is its permalink unless `slug:` says otherwise; a name that can't stand in a URL is put into pinyin. */
function slugFor(draft: StoryDraft, file: string): { slug: string; pinned: boolean } {
  const name = (file.split("/").at(-1) ?? "").replace(/\.md$/i, "");
  if (draft.slug) return { slug: draft.slug, pinned: true };
  if (SLUG.test(name)) return { slug: name, pinned: true };
  return { slug: slugOf(name) || slugOf(draft.title) || "story", pinned: false };
}
