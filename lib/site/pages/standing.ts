import { compare } from "@/lib/records/compare";
import type { Archive } from "../archive";
import { chromeOf, crumbsOf, metaOf } from "../chrome";
import { dateLabel } from "../labels";
import { storyLink, teaserOf } from "../teaser";
import { urls } from "../urls";
import type { AboutView, CorrectionsView, NotFoundView, SearchView } from "../views";

/** The newest stories that a lost reader is offered. */
const NEWEST = 5;

export function searchView(archive: Archive): SearchView {
  const { site } = archive;
  const crumbs = crumbsOf({ label: "搜索", url: urls.search() });
  return {
    kind: "search",
    chrome: chromeOf(archive, urls.search()),
    meta: metaOf(archive, {
      title: "搜索",
      description: `在${site.name}全部报道中搜索`,
      url: urls.search(),
      crumbs,
    }),
    crumbs,
    host: new URL(site.url).host,
    sections: site.sections.map(({ id, name }) => ({ id, name })),
    years: [...archive.byYear.keys()],
    confusables: archive.confusables,
    archive: [...archive.byMonth.keys()].map((month) => ({
      label: dateLabel(month),
      url: urls.month(month),
    })),
  };
}

export function aboutView(archive: Archive): AboutView {
  const { site, stories } = archive;
  const crumbs = crumbsOf({ label: "关于", url: urls.about() });
  const note = stories.find(
    ({ source, section }) =>
      source.kind === "file" && site.sections.some(({ id, leads }) => id === section && !leads),
  );
  return {
    kind: "about",
    chrome: chromeOf(archive, urls.about()),
    meta: metaOf(archive, {
      title: `关于${site.name}`,
      description: `${site.name}怎样把印刷版面变成网页，怎样更正差错，怎样联系`,
      url: urls.about(),
      crumbs,
    }),
    crumbs,
    counts: {
      stories: stories.length,
      pages: archive.pages.length,
      repairs: sum(stories.map(({ repaired }) => repaired.all)),
    },
    note: note ? storyLink(note) : null,
  };
}

export function correctionsView(archive: Archive): CorrectionsView {
  const { site, stories } = archive;
  const crumbs = crumbsOf({ label: "更正", url: urls.corrections() });
  const corrections = stories.flatMap((story) =>
    story.corrections.map(({ date, text, by }) => ({
      story: storyLink(story),
      date,
      dateLabel: dateLabel(date),
      text,
      by: by ?? null,
    })),
  );
  return {
    kind: "corrections",
    chrome: chromeOf(archive, urls.corrections()),
    meta: metaOf(archive, {
      title: "更正",
      description: `${site.name}对报道的更正`,
      url: urls.corrections(),
      crumbs,
    }),
    crumbs,
    corrections: corrections.sort((a, b) => compare(b.date, a.date) || compare(a.story.url, b.story.url)),
    misread: sum(stories.map(({ repaired }) => repaired.misread)),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

export function notFoundView(archive: Archive): NotFoundView {
  return {
    kind: "notFound",
    chrome: chromeOf(archive, null),
    meta: metaOf(archive, {
      title: "没有这个页面",
      description: "网址可能写错了，或页面已经移走",
      url: urls.notFound(),
      noindex: true,
    }),
    newest: archive.stories.slice(0, NEWEST).map((story) => teaserOf(story, archive.site)),
  };
}
