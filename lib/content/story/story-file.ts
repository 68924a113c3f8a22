import type { Root } from "hast";
import { LASTING } from "@/lib/records/address";
import { dayOf } from "@/lib/records/date";
import { type Problem, reporter } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import type { Filed, FileRecord } from "../filed/file-record";
import { fileStory } from "../filed/filed";
import { heldStory } from "../held/held-fields";
import { withHoldBack } from "../held/hold-back";
import { missingReview } from "../held/missing-review";
import { readLinks } from "../links/read-links";
import { readOwnMarkdown } from "../markdown/own-markdown";
import { plainText, withoutPositions } from "../markdown/parse";
import { hasFigures, linksOf } from "../markdown/tree";
import { mediaPathsOf } from "../media/media-use";
import { checkImages, checkPhotos } from "../media/pictures";
import { checkPlayers } from "../media/players";
import type { Context, Loaded } from "../reading/context";
import type { TextFile } from "../reading/files";
import { asForm } from "../schema/cures";
import { STORY_EXAMPLE, StoryDraft, storyAsWritten } from "../schema/story";
import { validate } from "../schema/validate";
import { checkPlaces, checkSection, NO_SECTION } from "../settings/references";
import { SLUG, slugOf } from "../words/slug";
import { placesIn } from "../words/topics";
import { frontMatterProblem, readFrontMatter } from "../yaml/front-matter";
import { parseYaml, type YamlData } from "../yaml/parse";
import { fieldsInText, marksInHeadline } from "./misplaced";

/** A file taken apart: its front matter as checked and where it says what, and its text. */
interface Parts {
  draft: StoryDraft;
  data: YamlData;
  tree: Root;
  /** Line of the file, from 1, on which the text begins. */
  firstLine: number;
}

type Takedown = NonNullable<StoryDraft["takedown"]>;

/** Reads one Markdown story of an editor's. */
export async function readStoryFile({ file, text }: TextFile, context: Context): Promise<Loaded<FileRecord>> {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused")
    return failed(frontMatterProblem(file, frontMatter.why, asForm(STORY_EXAMPLE)));
  const { yaml, body, firstLine } = frontMatter;
  const markdown = readOwnMarkdown(body, firstLine, file);
  if (markdown.kind === "refused") return failed(markdown.problem);
  const { tree, problems: unsafe } = markdown;
  const data = parseYaml(yaml, file, 2);
  const { value: draft, problems: found } = validate(StoryDraft, data, file);
  const problems = [...withHoldBack(found, heldStory(data, file)), ...fieldsInText(body, firstLine, file)];
  if (!draft) return { records: [], problems };

  const parts: Parts = { draft, data, tree, firstLine };
  const { slug, problems: unpinned } = slugFor(draft, file);
  const filed = filedAs(slug, file, parts);
  if (draft.takedown)
    return { records: [withdrawnRecord(filed, draft.takedown, parts)], problems: [...problems, ...unpinned] };
  const links = readLinks(tree, file, firstLine, context.site.url);
  const published = await storyOf(filed, slug, parts, context);
  const terms = await context.terms(draft.title, plainText(tree));
  const story = fileStory(published.story, terms, draft.expires);
  return {
    records: [{ kind: "story", ...filed, story, draft: draft.draft ?? false, links: links.links }],
    problems: [
      ...problems,
      ...marksInHeadline(draft, data, file),
      ...unsafe,
      ...links.problems,
      ...published.problems,
      ...(draft.draft ? [] : unreviewed(parts, file, context)),
      ...unpinned,
    ],
  };
}

const failed = (problem: Problem) => ({ records: [], problems: [problem] });

const filedAs = (slug: string, file: string, { draft, data }: Parts): Filed => ({
  file,
  url: LASTING.story(dayOf(draft.date), slug),
  printed: draft.printed ?? null,
  at: { slug: data.locate(["slug"]), printed: data.locate(["printed"]) },
});

function withdrawnRecord(filed: Filed, takedown: Takedown, { draft, tree }: Parts): FileRecord {
  const { file, url } = filed;
  return {
    kind: "withdrawn",
    ...filed,
    withdrawn: { url, aliases: draft.aliases, ...takedown, files: [file] },
    media: mediaPathsOf([...draft.photos.map((photo) => photo.file), ...linksOf(tree)], file),
  };
}

async function storyOf(
  { file, url }: Filed,
  slug: string,
  { draft, data, tree, firstLine }: Parts,
  context: Context,
): Promise<{ story: Story; problems: Problem[] }> {
  const { site } = context;
  const images = await checkImages(tree, file, firstLine, context);
  const players = await checkPlayers(tree, file, firstLine, context);
  const photos = await checkPhotos(draft.photos, data, ["photos"], file, context);
  const section =
    draft.section === NO_SECTION
      ? { id: null }
      : checkSection(draft.section, site, file, data.locate(["section"]));
  const places = checkPlaces(draft.places ?? [], site, file, (index) => data.locate(["places", index]));
  const text = plainText(tree);
  const story: Story = {
    ...storyAsWritten(draft),
    kind: "news",
    url,
    slug,
    headline: { kicker: draft.kicker, main: draft.title, deck: draft.deck },
    section: "id" in section ? section.id : "",
    body: { kind: "markdown", tree: withoutPositions(tree), text },
    photos: [],
    pictures: photos.pictures.filter((picture) => picture !== null),
    textPictures: [...images.pictures, ...players.posters],
    places: draft.places ? places.ids : placesIn(`${draft.title}\n${text}`, site.places),
    repairs: [],
    source: { kind: "file", file },
  };
  return {
    story,
    problems: [
      ...images.problems,
      ...players.problems,
      ...photos.problems,
      ...("problem" in section ? [section.problem] : []),
      ...places.problems,
      ...(text === "" && !hasFigures(tree) ? [emptyBody(file, firstLine)] : []),
    ],
  };
}

const unreviewed = ({ draft, data }: Parts, file: string, { site }: Context): Problem[] =>
  missingReview(draft, site.review, {
    file,
    at: data.locate(draft.review.length > 0 ? ["review"] : ["date"]),
    instead: "写 draft: true",
  });

const emptyBody = (file: string, line: number): Problem =>
  reporter(file)({
    severity: "warning",
    rule: "empty-body",
    at: { line, column: 1 },
    message: "正文是空的",
    cure: "在第二个 --- 下面写正文",
  });

/** A file's name is its permalink unless `slug:` says otherwise; a name that can't stand in a URL is put into pinyin. */
function slugFor(draft: StoryDraft, file: string): { slug: string; problems: Problem[] } {
  const name = (file.split("/").at(-1) ?? "").replace(/\.md$/i, "");
  if (draft.slug) return { slug: draft.slug, problems: [] };
  if (SLUG.test(name)) return { slug: name, problems: [] };
  const slug = slugOf(name) || slugOf(draft.title) || "story";
  const problem = reporter(file)({
    severity: "warning",
    rule: "unpinned-slug",
    at: { line: 2, column: 1 },
    message: `网址名由文件名推得：${slug}`,
    cure: `在开头的 --- 下面加一行 slug: ${slug}`,
  });
  return { slug, problems: [problem] };
}
