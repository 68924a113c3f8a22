import { LASTING } from "@/lib/records/address";
import { dayOf } from "@/lib/records/date";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import type { Filed, FileRecord } from "../filed/file-record";
import { fileStory } from "../filed/filed";
import { readOwnMarkdown } from "../markdown/own-markdown";
import { plainText, withoutPositions } from "../markdown/parse";
import { hasImages, linksOf } from "../markdown/tree";
import { mediaOf } from "../media/media-use";
import { checkImages, checkPhotos } from "../media/pictures";
import { type Context, type Loaded, reporter } from "../reading/context";
import type { TextFile } from "../reading/files";
import { toBylines } from "../schema/bylines";
import { type StoryDraft, StoryDraft as StorySchema } from "../schema/drafts";
import { validate } from "../schema/validate";
import { checkPlaces, checkSection } from "../settings/references";
import { SLUG, slugOf } from "../words/slug";
import { placesIn } from "../words/topics";
import { frontMatterProblem, readFrontMatter } from "../yaml/front-matter";
import { parseYaml } from "../yaml/parse";

const STORY_EXAMPLE = "title: 标题\ndate: 2024-06-22\nsection: economy";

/** Reads one Markdown story of an editor's. */
export async function readStoryFile({ file, text }: TextFile, context: Context): Promise<Loaded<FileRecord>> {
  const report = reporter(file);
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused") return failed(frontMatterProblem(file, frontMatter.why, STORY_EXAMPLE));
  const { yaml, body, firstLine } = frontMatter;
  const markdown = readOwnMarkdown(body, firstLine, file);
  if (markdown.kind === "refused") return failed(markdown.problem);
  const { tree, problems: unsafe } = markdown;
  const data = parseYaml(yaml, file, 2);
  const { value: draft, problems } = validate(StorySchema, data, file);
  if (!draft) return { records: [], problems };

  const { slug, problems: unpinned } = slugFor(draft, file);
  const filed: Filed = {
    file,
    url: LASTING.story(dayOf(draft.date), slug),
    printed: draft.printed ?? null,
    at: { slug: data.locate(["slug"]), printed: data.locate(["printed"]) },
  };
  if (draft.takedown) {
    const withdrawn = { url: filed.url, aliases: draft.aliases, ...draft.takedown, file };
    const media = mediaOf([...draft.photos.map((photo) => photo.file), ...linksOf(tree)], file);
    return {
      records: [{ kind: "withdrawn", ...filed, withdrawn, media }],
      problems: [...problems, ...unpinned],
    };
  }
  const { pictures: textPictures, problems: images } = await checkImages(tree, file, firstLine, context);
  const photos = await checkPhotos(draft.photos, data, ["photos"], file, context);
  const section = checkSection(draft.section, context.site, file, data.locate(["section"]));
  const places = checkPlaces(draft.places ?? [], context.site, file, (index) =>
    data.locate(["places", index]),
  );
  const sectionProblem = "problem" in section ? [section.problem] : [];
  const all = [...problems, ...unsafe, ...images, ...photos.problems, ...sectionProblem, ...places.problems];

  const words = plainText(tree);
  if (words === "" && !hasImages(tree))
    all.push(report("warning", "empty-body", firstLine, 1, "正文是空的", "在第二个 --- 下面写正文"));
  all.push(...unpinned);
  const terms = await context.terms(draft.title, words);
  const story: Story = {
    kind: "news",
    url: filed.url,
    slug,
    headline: { kicker: draft.kicker ?? null, main: draft.title, deck: draft.deck ?? null },
    section: "id" in section ? section.id : "",
    date: draft.date,
    updated: draft.updated ?? null,
    bylines: toBylines(draft.bylines),
    dateline: draft.dateline
      ? { ...draft.dateline, place: draft.dateline.place ?? null, date: draft.dateline.date ?? null }
      : null,
    body: { kind: "markdown", tree: withoutPositions(tree), text: words },
    photos: [],
    pictures: photos.pictures.filter((picture) => picture !== null),
    textPictures,
    places: draft.places ? places.ids : placesIn(`${draft.title}\n${words}`, context.site.places),
    corrections: draft.corrections,
    repairs: [],
    aliases: draft.aliases,
    source: { kind: "file", file },
  };
  return {
    records: [
      {
        kind: "story",
        ...filed,
        story: fileStory(story, terms, draft.expires ?? null),
        draft: draft.draft ?? false,
      },
    ],
    problems: all,
  };
}

const failed = (problem: Problem) => ({ records: [], problems: [problem] });

/** A file's name is its permalink unless `slug:` says otherwise; a name that can't stand in a URL is put into pinyin. */
function slugFor(draft: StoryDraft, file: string): { slug: string; problems: Problem[] } {
  const name = (file.split("/").at(-1) ?? "").replace(/\.md$/i, "");
  if (draft.slug) return { slug: draft.slug, problems: [] };
  if (SLUG.test(name)) return { slug: name, problems: [] };
  const slug = slugOf(name) || slugOf(draft.title) || "story";
  const message = `网址名由文件名推得：${slug}`;
  const cure = `在开头的 --- 下面加一行 slug: ${slug}`;
  return { slug, problems: [reporter(file)("warning", "unpinned-slug", 2, 1, message, cure)] };
}
