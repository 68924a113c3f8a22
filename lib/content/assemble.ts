import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import { compare } from "@/lib/records/compare";
import type { Content, FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import type { WrittenLink } from "@/lib/records/links";
import type { Problem } from "@/lib/records/problem";
import type { Site } from "@/lib/records/site";
import type { Picture } from "@/lib/records/story";
import type { Suspect } from "@/lib/records/suspect";
import type { FileRecord } from "./filed/file-record";
import type { ReadPage } from "./filed/read-page";
import { withContinuations } from "./issue/continuations";
import { distinctSlugs } from "./issue/derived-slugs";
import { duplicatePages, duplicatePermalinks, duplicateStories } from "./issue/duplicates";
import { withReplacements } from "./issue/supersede";
import { withoutReplaced } from "./issue/withdraw";
import { ledToPages } from "./links/led-to-pages";
import { confusableGroups } from "./ocr/confusables";
import { rankSuspects } from "./ocr/suspects";
import type { PeopleDraft, TopicsDraft } from "./schema/drafts";
import type { OwnWords } from "./settings/about";
import { type FrontWords, frontChoices } from "./settings/front";
import { peopleSlugs } from "./settings/people";
import { notGone, type OldAddresses } from "./settings/redirects";
import { topicsOf } from "./settings/topics";
import type { YamlData } from "./yaml/parse";

/** What a file of settings pins, and where each of it stands. */
interface Pinned<T> {
  value: T;
  locate: YamlData["locate"];
}

interface Parts {
  site: Site;
  masthead: string | null;
  front: FrontWords;
  icon: Content["icon"];
  shareImage: Picture | null;
  about: OwnWords;
  /** The links of site.yml's footer that lead within the site. */
  footer: readonly WrittenLink[];
  /** Files of pages and stories that gave no record. */
  unread: readonly string[];
  fixes: readonly OcrFix[];
  people: Pinned<PeopleDraft>;
  /** The slug that a contributor's name has by itself. */
  slugOf: (name: string) => string;
  topics: Pinned<TopicsDraft>;
  old: OldAddresses;
  pages: readonly ReadPage[];
  filed: readonly FileRecord[];
}

/** Puts the records of all files together and checks what no file can know alone. */
export function assembleContent(parts: Parts): {
  content: Content;
  /** The worst first. */
  suspects: () => Suspect[];
  problems: Problem[];
} {
  const { site, masthead, icon, front, shareImage, fixes, people, old, pages } = parts;
  const { filed, about, links, problems: deadLinks } = ledToPages(parts);
  const records = filed.filter((each) => each.kind === "withdrawn" || !each.draft);
  const kept = records.filter((each) => each.kind === "story");
  const continued = withContinuations(distinctSlugs(pages, records));
  const gone = withoutReplaced(
    continued.pages,
    records.filter((each) => each.kind === "withdrawn"),
  );
  const onPages = gone.pages.flatMap(({ stories }) => stories.map(({ record }) => record));
  const printed = onPages.flatMap((record): FiledStory[] => (record.kind === "story" ? [record.story] : []));
  const onPagesGone = onPages.flatMap((record) => (record.kind === "withdrawn" ? record.withdrawn : []));
  const withdrawn = [...onPagesGone, ...gone.withdrawn, ...old.gone.map((each) => each.withdrawn)].sort(
    (a, b) => compare(a.url, b.url),
  );
  const own = withReplacements(printed, withdrawn, kept);
  const stories = newestFirst([...printed, ...own.stories]);
  const slugs = peopleSlugs(stories, people.value, people.locate, parts.slugOf);
  const topics = topicsOf(stories, parts.topics.value, parts.topics.locate);
  const chosen = frontChoices(front, site, stories, withdrawn);
  const unpublished = [
    ...gone.pages.flatMap((read) => read.withheldMedia),
    ...filed.flatMap((each) => {
      if (each.kind === "withdrawn") return each.media;
      return each.draft ? each.story.media : [];
    }),
  ];
  return {
    content: {
      site,
      masthead,
      front: chosen.choices,
      icon,
      shareImage,
      about,
      stories,
      pages: gone.pages
        .map(({ page }) => page)
        .sort((a, b) => compare(b.date, a.date) || compare(a.number, b.number)),
      withdrawn,
      redirects: old.redirects,
      mistaken: old.mistaken,
      unpublishedMedia: [...new Set(unpublished)].sort(),
      links,
      drafts: filed.flatMap((each) =>
        each.kind === "story" && each.draft
          ? [{ url: each.url, aliases: each.story.aliases, file: each.file, story: each.story }]
          : [],
      ),
      siteMedia: [...parts.about.media, ...(shareImage ? [shareImage.src] : [])],
      people: slugs.slugs,
      topics: topics.topics,
      confusables: confusableGroups(fixes),
    },
    suspects: () =>
      rankSuspects(gone.pages.flatMap(({ stories }) => stories.flatMap(({ suspects }) => suspects()))),
    problems: [
      ...deadLinks,
      ...continued.problems,
      ...gone.problems,
      ...own.problems,
      ...duplicatePermalinks(gone.pages, records),
      ...duplicateStories(kept),
      ...duplicatePages(gone.pages),
      ...slugs.problems,
      ...topics.problems,
      ...chosen.problems,
      ...notGone(old, stories, [...onPagesGone, ...gone.withdrawn]),
    ],
  };
}

/** Newest day first; within a day the printed pages in order, then editors' stories, latest first. */
const newestFirst = (stories: readonly FiledStory[]): FiledStory[] =>
  stories
    .map((story) => ({ story, day: dayOf(story.date), printed: printedOrder(story) }))
    .sort(
      (a, b) =>
        compare(b.day, a.day) ||
        compare(a.printed, b.printed) ||
        compare(b.story.date, a.story.date) ||
        compare(a.story.url, b.story.url),
    )
    .map(({ story }) => story);

const printedOrder = ({ source }: FiledStory): string =>
  source.kind === "page" ? `0 ${source.page} ${String(source.order).padStart(4, "0")}` : "1";
