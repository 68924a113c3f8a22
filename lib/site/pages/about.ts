import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import { webSite } from "../frame/json-ld";
import { accountOf } from "../paper/account";
import type { AboutView, NotFoundView, OfflineView, SearchView } from "../routes/views";
import { storyLink, teaserOf } from "../story/teaser";
import { dateLabel, pageLabel } from "../text/labels";
import { urls } from "../urls";

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
    archive: [
      { label: "按年月查找", url: urls.archive() },
      ...[...archive.byYear.keys()].map((year) => ({ label: dateLabel(year), url: urls.year(year) })),
    ],
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
      jsonLd: [webSite(archive)],
    }),
    crumbs,
    own: archive.about,
    counts: {
      stories: stories.length,
      pages: archive.pages.length,
      repairs: sum(stories.map(({ repaired }) => repaired.all)),
    },
    proof: proofOf(archive),
    note: note ? storyLink(note) : null,
  };
}

/** How the newest printed page was shared out among its stories: what "no character is lost" comes to. */
function proofOf({ pages: [page] }: Archive): AboutView["proof"] {
  if (!page) return null;
  const { date, number } = page;
  return {
    page: { label: `${dateLabel(date)}${pageLabel(number)}`, url: urls.page(date, number) },
    account: accountOf(page),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

export function offlineView(archive: Archive): OfflineView {
  const { site } = archive;
  const crumbs = crumbsOf({ label: "离线阅读", url: urls.offline() });
  return {
    kind: "offline",
    chrome: chromeOf(archive, urls.offline()),
    meta: metaOf(archive, {
      title: "离线阅读",
      description: `没有网络的时候，怎样接着读${site.name}`,
      url: urls.offline(),
      noindex: true,
    }),
    crumbs,
  };
}

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
