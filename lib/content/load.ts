import path from "node:path";
import type { FileTimes } from "@/lib/files/folder-state";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Content } from "@/lib/records/content";
import type { Problem } from "@/lib/records/problem";
import type { Suspect } from "@/lib/records/suspect";
import { assembleContent } from "./assemble";
import { ContentCache } from "./cache/content-cache";
import { PeopleSlugs } from "./cache/people-slugs";
import { footerLinks } from "./links/footer-links";
import { readIcon } from "./media/icon";
import { readMasthead } from "./media/masthead";
import { readShareImage } from "./media/share-image";
import { contextProblems, toFix } from "./ocr/fixes";
import { vocabularyOf } from "./ocr/vocabulary";
import { type LearnedHabits, readLearned } from "./papers/learned";
import { type OnProgress, PAGES, readAll, STORIES } from "./read-folder";
import type { Context } from "./reading/context";
import { statOf } from "./reading/file-stat";
import { strayProblems } from "./reading/stray";
import {
  FrontDraft,
  OcrFixesDraft,
  PeopleDraft,
  RedirectsDraft,
  SiteDraft,
  TopicsDraft,
} from "./schema/drafts";
import { readAbout } from "./settings/about";
import { frontWords } from "./settings/front";
import { placeTiles } from "./settings/place-tiles";
import { readYaml } from "./settings/read-yaml";
import { oldAddresses } from "./settings/redirects";
import { checkRegion } from "./settings/region";
import { personSlug } from "./words/slug";
import { termFinder } from "./words/terms";
import type { YamlData } from "./yaml/parse";

export interface LoadResult {
  /** null where `site.yml` can't be read: no other file can be read without it. */
  content: Content | null;
  problems: Problem[];
  /** What looks like OCR errors on the printed pages, the worst first; always in the same order. */
  suspects: Suspect[];
  /** What content/ocr-fixes.yml says. */
  fixes: readonly OcrFix[];
  /** What accepted pages have shown of the paper. */
  learned: readonly LearnedHabits[];
  /** Files of pages and stories that could not be read. */
  unread: readonly string[];
  /** The slug that a contributor's name has by itself: as `personSlug`, those of the content looked up. */
  slugOf: (name: string) => string;
}

/** The folder in which readings are kept between loads, and the version of the code that reads. */
interface CacheOptions {
  folder: string;
  version: string;
  /** Sizes and times of files by their absolute paths, where they were asked for already: each is a call to the system. */
  times?: ReadonlyMap<string, FileTimes>;
  onProgress?: OnProgress;
}

/**
 * Reads everything under `contentDir`, or takes it from the cache where it has not changed. Never throws on bad content:
 * see `problems`. Throws `CacheDamaged` where the cache is damaged, also later, when a lazy field is read.
 */
export async function loadContent(contentDir: string, cacheOptions?: CacheOptions): Promise<LoadResult> {
  const { times = NO_TIMES } = cacheOptions ?? {};
  const cache = cacheOptions
    ? new ContentCache(cacheOptions.folder, cacheOptions.version, (file) => {
        const absolute = path.join(contentDir, file);
        const known = times.get(absolute);
        return known ? [known.size, known.mtimeMs, known.ctimeMs] : statOf(absolute);
      })
    : null;
  const { context, locateSite, problems: general } = await loadContext(contentDir);
  const people = await readYaml(contentDir, "people.yml", PeopleDraft, []);
  const topics = await readYaml(contentDir, "topics.yml", TopicsDraft, []);
  const redirects = await readYaml(contentDir, "redirects.yml", RedirectsDraft, NO_REDIRECTS);
  const front = await readYaml(contentDir, "front.yml", FrontDraft, NO_FRONT_FILE);
  const problems = [
    ...general,
    ...people.problems,
    ...topics.problems,
    ...redirects.problems,
    ...front.problems,
  ];
  if (!context)
    return { content: null, problems, suspects: [], fixes: [], learned: [], unread: [], slugOf: personSlug };

  const share = await readShareImage(context, locateSite(["image"]));
  const onProgress = cacheOptions?.onProgress;
  const kept = cache && { cache, times };
  const pages = await readAll(PAGES, context, kept, onProgress);
  const stories = await readAll(STORIES, context, kept, onProgress);
  const stray = await strayProblems(contentDir);
  await cache?.save();
  const masthead = await readMasthead(contentDir);
  const about = await readAbout(context);
  const icon = await readIcon(contentDir);
  const unread = [...pages.unread, ...stories.unread];
  const slugs = cacheOptions ? PeopleSlugs.open(cacheOptions.folder, cacheOptions.version) : null;
  const slugOf = slugs?.slugOf ?? personSlug;
  const assembled = assembleContent({
    site: context.site,
    masthead: masthead.svg,
    icon: icon.kind,
    front: frontWords(front.value ?? NO_FRONT_FILE, front.locate),
    shareImage: share.image,
    about,
    fixes: context.fixes,
    people: { value: people.value ?? [], locate: people.locate },
    slugOf,
    topics: { value: topics.value ?? [], locate: topics.locate },
    old: oldAddresses(redirects.value ?? NO_REDIRECTS, redirects.locate),
    footer: footerLinks(context.site, locateSite),
    unread,
    pages: pages.records,
    filed: stories.records,
  });
  await slugs?.save();
  return {
    content: assembled.content,
    problems: [
      ...problems,
      ...share.problems,
      ...masthead.problems,
      ...about.problems,
      ...icon.problems,
      ...pages.problems,
      ...stories.problems,
      ...stray,
      ...assembled.problems,
    ],
    get suspects() {
      return assembled.suspects();
    },
    fixes: context.fixes,
    learned: context.learned,
    unread,
    slugOf,
  };
}

/** Reads what is needed to read every other file: `site.yml` and the known misreadings. */
export async function loadContext(
  contentDir: string,
): Promise<{ context: Context | null; locateSite: YamlData["locate"]; problems: Problem[] }> {
  const site = await readYaml(contentDir, "site.yml", SiteDraft.check(placeTiles));
  const read = await readYaml(contentDir, "ocr-fixes.yml", OcrFixesDraft, []);
  const { learned, problems: unlearned } = await readLearned(contentDir);
  const entries = read.value ?? [];
  const fixes = entries.map(toFix);
  return {
    context: site.value && {
      contentDir,
      site: site.value,
      fixes,
      learned,
      vocabulary: vocabularyOf(site.value),
      terms: termFinder(site.value),
    },
    locateSite: site.locate,
    problems: [
      ...site.problems,
      ...(await checkRegion(site.value?.region, site.locate(["region"]))),
      ...read.problems,
      ...unlearned,
      ...contextProblems(entries, "content/ocr-fixes.yml", read.locate, []),
    ],
  };
}

const NO_TIMES: ReadonlyMap<string, FileTimes> = new Map();

/** What a site without redirects.yml says of old addresses. */
const NO_REDIRECTS: RedirectsDraft = { redirects: [], gone: [], mistaken: [] };

/** The front page of a site without front.yml: the rules decide everything. */
const NO_FRONT_FILE: FrontDraft = { beside: [], order: [], hidden: [] };
