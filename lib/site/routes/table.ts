import { inPeriod, MONTH, periodsOf, YEAR } from "../archive/periods";
import { FEEDS } from "../feed-urls";
import { hasLicence } from "../frame/licence";
import { aboutView } from "../pages/about";
import { accessibilityView } from "../pages/accessibility";
import { archiveView } from "../pages/archive";
import { correctionsView } from "../pages/corrections";
import { correctionsFeedView } from "../pages/corrections-feed";
import { dayList, monthList, yearList } from "../pages/dates";
import { feedInputs, feedView, placeFeedInputs, placeFeedView } from "../pages/feed";
import { feedsView } from "../pages/feeds";
import { frontView } from "../pages/front";
import { iiifCollectionInputs, iiifCollectionView } from "../pages/iiif-collection";
import { iiifDays, iiifInputs, iiifManifestView } from "../pages/iiif-manifest";
import { indexNowKeyView } from "../pages/index-now-key";
import { issueInputs, issueView } from "../pages/issue";
import { issueBookInputs, issueBookView } from "../pages/issue-book";
import { issueYearView } from "../pages/issue-year";
import { issuesView } from "../pages/issues";
import { licenceView } from "../pages/licence";
import { isWholeYear, LIST_LENGTH } from "../pages/list";
import { notFoundView } from "../pages/not-found";
import { offlineView } from "../pages/offline";
import { openSearchView } from "../pages/open-search";
import { initialsOf, partedInitials, peopleView } from "../pages/people";
import { personList } from "../pages/person";
import { placeList } from "../pages/place";
import { placesView } from "../pages/places";
import { pageInputs, pageView } from "../pages/printed-page";
import { robotsView } from "../pages/robots";
import { searchView } from "../pages/search";
import { sectionList } from "../pages/section";
import { securityView } from "../pages/security";
import { sitemapIndexView, sitemapParts, sitemapView } from "../pages/sitemap";
import { storyInputs, storyView } from "../pages/story";
import { todayList, yearsOfDay } from "../pages/today";
import { topicFeedInputs, topicFeedView, topicList } from "../pages/topic";
import { topicsView } from "../pages/topics";
import { webManifestView } from "../pages/web-manifest";
import { workerView } from "../pages/worker";
import { newestPrinted } from "../paper/newest-printed";
import { lastChange, newestChange, newestOf } from "../story/changes";
import { urls } from "../urls";
import { feeds, file, files, gone, lists, page, pages } from "./kinds-of-row";

/**
 * Every type of page, feed and file of the site, a row each: where it is, what there is one about, what it is made from
 * and what it shows, how it is served, what becomes of its address, and the page that stands for it in the tests. What a
 * row does not say is in `kinds-of-row.ts`. All that the program knows of its own addresses follows from here.
 *
 * Rows in a list of their own stand together on the site: each section with its months and its feed.
 */
export const TABLE = [
  pages(urls.story, {
    every: ({ stories }) => stories,
    at: ({ url }) => url,
    inputs: storyInputs,
    view: storyView,
    modified: ({ changed }, story) => (changed.has(story) ? lastChange(story) : story.date),
    test: { name: "story with a mended word", url: "/2024/06/22/lvse-jiancai-chanyelian/" },
  }),
  gone(urls.story),
  gone(urls.issue),
  gone(urls.page),
  page(urls.front, {
    view: frontView,
    modified: ({ stories, changed }) => newestChange(stories.slice(0, LIST_LENGTH), changed),
    offline: "ahead",
    test: { name: "front" },
  }),

  lists(urls.day, {
    every: ({ byDay }) => byDay.keys(),
    at: urls.day,
    list: dayList,
    test: { name: "day" },
  }),
  lists(urls.month, {
    every: ({ byMonth }) => byMonth.keys(),
    at: urls.month,
    list: monthList,
    test: { name: "month" },
  }),
  lists(urls.year, {
    every: ({ byYear }) => byYear.keys(),
    at: urls.year,
    list: yearList,
    test: { name: "year" },
  }),

  page(urls.issues, {
    view: issuesView,
    modified: ({ issueDays }) => issueDays[0] ?? null,
    test: { name: "issues" },
  }),
  pages(urls.issueYear, {
    // Next.js has one name for a folder: years and days of issues share it.
    template: "/paper/[date]",
    every: ({ pages }) => periodsOf(pages, YEAR).map(({ period }) => period),
    at: urls.issueYear,
    view: issueYearView,
    modified: ({ pages }, year) => inPeriod(pages, year)[0]?.date ?? null,
    lasting: "list",
    test: { name: "year of issues" },
  }),
  pages(urls.issue, {
    every: ({ issueDays }) => issueDays,
    at: urls.issue,
    inputs: issueInputs,
    view: issueView,
    modified: (archive, date) => newestPrinted(archive, archive.pagesByDay.get(date) ?? []),
    test: { name: "issue" },
  }),
  files("text", urls.issueText, {
    every: ({ issueDays }) => issueDays,
    at: urls.issueText,
    inputs: issueBookInputs,
    view: issueBookView,
    lasting: "part",
  }),
  files("epub", urls.issueEpub, {
    every: ({ issueDays }) => issueDays,
    at: urls.issueEpub,
    inputs: issueBookInputs,
    view: issueBookView,
    lasting: "part",
  }),
  files("iiif", urls.iiifCollection, {
    every: (archive) => (iiifDays(archive).length > 0 ? [null] : []),
    at: () => urls.iiifCollection(),
    inputs: iiifCollectionInputs,
    view: iiifCollectionView,
    lasting: "part",
  }),
  files("iiif", urls.iiifManifest, {
    every: iiifDays,
    at: urls.iiifManifest,
    inputs: iiifInputs,
    view: iiifManifestView,
    lasting: "part",
  }),
  pages(urls.page, {
    every: ({ pages }) => pages,
    at: ({ date, number }) => urls.page(date, number),
    inputs: pageInputs,
    view: pageView,
    modified: (archive, printed) => newestPrinted(archive, [printed]),
    test: { name: "printed page with its lines' classes" },
  }),

  [
    lists(urls.section, {
      every: ({ site }) => site.sections.map(({ id }) => id),
      at: urls.section,
      list: (archive, id) => sectionList(archive, id, null),
      test: { name: "section" },
    }),
    lists(urls.sectionMonth, {
      every: ({ site, bySection }) =>
        site.sections.flatMap(({ id }) =>
          periodsOf(bySection.get(id) ?? [], MONTH).map(({ period }) => ({ id, month: period })),
        ),
      at: ({ id, month }) => urls.sectionMonth(id, month),
      list: (archive, { id, month }) => sectionList(archive, id, month),
      test: { name: "month of a section" },
    }),
    ...feeds(FEEDS.section, (address, id: string) => address(id), {
      every: ({ site }) => site.sections.map(({ id }) => id),
      inputs: feedInputs,
      view: feedView,
    }),
  ],

  pages(urls.places, {
    every: ({ site }) => (site.places.length > 0 ? [null] : []),
    at: () => urls.places(),
    view: placesView,
    modified: ({ byPlace }) => newestOf([...byPlace.values()].map(([newest]) => newest?.date ?? null)),
    lasting: "list",
    test: { name: "places" },
  }),
  [
    lists(urls.place, {
      every: ({ byPlace }) => byPlace.keys(),
      at: urls.place,
      list: (archive, id) => placeList(archive, id, null),
      lasting: "subject",
      test: { name: "place" },
    }),
    lists(urls.placeYear, {
      every: ({ byPlace }) =>
        [...byPlace].flatMap(([id, stories]) =>
          periodsOf(stories, YEAR).map(({ period }) => ({ id, year: period })),
        ),
      at: ({ id, year }) => urls.placeYear(id, year),
      list: (archive, { id, year }) => placeList(archive, id, year),
      lasting: "subject",
      indexed: ({ byPlace }, { id, year }) => !isWholeYear(byPlace.get(id) ?? [], year),
      test: { name: "year of a place" },
    }),
    ...feeds(FEEDS.place, (address, id: string) => address(id), {
      every: ({ byPlace }) => byPlace.keys(),
      inputs: placeFeedInputs,
      view: placeFeedView,
    }),
  ],
  pages(urls.people, {
    every: (archive) => (initialsOf(archive).length > 0 ? [null] : []),
    at: () => urls.people(),
    view: (archive) => peopleView(archive, null),
    modified: ({ stories }) => stories[0]?.date ?? null,
    lasting: "list",
    test: { name: "people" },
  }),
  pages(urls.peopleInitial, {
    every: partedInitials,
    at: urls.peopleInitial,
    view: peopleView,
    modified: ({ stories }) => stories[0]?.date ?? null,
    lasting: "list",
    test: { state: "people of an initial" },
  }),
  [
    lists(urls.person, {
      every: ({ byPerson }) => byPerson.keys(),
      at: urls.person,
      list: (archive, slug) => personList(archive, slug, null),
      lasting: "subject",
      indexed: ({ byPerson }, slug) => (byPerson.get(slug)?.length ?? 0) > 1,
      test: { name: "person" },
    }),
    lists(urls.personYear, {
      every: ({ byPerson }) =>
        [...byPerson].flatMap(([slug, stories]) =>
          periodsOf(stories, YEAR).map(({ period }) => ({ slug, year: period })),
        ),
      at: ({ slug, year }) => urls.personYear(slug, year),
      list: (archive, { slug, year }) => personList(archive, slug, year),
      lasting: "subject",
      indexed: ({ byPerson }, { slug, year }) =>
        (byPerson.get(slug)?.length ?? 0) > 1 && !isWholeYear(byPerson.get(slug) ?? [], year),
      test: { name: "year of a person" },
    }),
  ],

  pages(urls.topics, {
    every: ({ byTopic }) => (byTopic.size > 0 ? [null] : []),
    at: () => urls.topics(),
    view: topicsView,
    modified: ({ byTopic }) => newestOf([...byTopic.values()].map(([newest]) => newest?.date ?? null)),
    lasting: "list",
    test: { state: "topics" },
  }),
  [
    lists(urls.topic, {
      every: ({ byTopic }) => byTopic.keys(),
      at: urls.topic,
      list: (archive, slug) => topicList(archive, slug, null),
      lasting: "subject",
      test: { state: "topic" },
    }),
    lists(urls.topicYear, {
      every: ({ byTopic }) =>
        [...byTopic].flatMap(([slug, stories]) =>
          periodsOf(stories, YEAR).map(({ period }) => ({ slug, year: period })),
        ),
      at: ({ slug, year }) => urls.topicYear(slug, year),
      list: (archive, { slug, year }) => topicList(archive, slug, year),
      lasting: "subject",
      indexed: ({ byTopic }, { slug, year }) => !isWholeYear(byTopic.get(slug) ?? [], year),
      test: { state: "year of a topic" },
    }),
    ...feeds(FEEDS.topic, (address, slug: string) => address(slug), {
      every: ({ byTopic }) => byTopic.keys(),
      inputs: topicFeedInputs,
      view: topicFeedView,
    }),
  ],
  lists(urls.today, {
    every: ({ byDayOfYear }) => byDayOfYear.keys(),
    at: urls.today,
    list: todayList,
    indexed: (archive, day) => yearsOfDay(archive, day) > 1,
    test: { name: "day of all years" },
  }),

  page(urls.search, { view: searchView, file: "search", offline: "never", test: { name: "search" } }),
  page(urls.archive, {
    view: archiveView,
    modified: ({ stories }) => stories[0]?.date ?? null,
    test: { name: "archive" },
  }),
  page(urls.about, { view: aboutView, test: { name: "about" } }),
  page(urls.accessibility, { view: accessibilityView, test: { name: "accessibility statement" } }),
  page(urls.offline, {
    view: offlineView,
    offline: "ahead",
    indexed: () => false,
    test: { name: "offline" },
  }),
  page(urls.notFound, {
    template: "/_not-found",
    view: notFoundView,
    offline: "never",
    indexed: () => false,
    test: { name: "404", url: "/2024/06/22/no-such-story/" },
  }),

  page(urls.feeds, { view: feedsView, lasting: "for ever", test: { name: "feeds" } }),
  ...feeds(FEEDS.paper, (address) => address(), {
    every: () => [null],
    inputs: (archive) => feedInputs(archive, null),
    view: (archive) => feedView(archive, null),
  }),
  file("text", urls.robots, { view: robotsView }),
  files("licence", urls.licence, {
    every: ({ site }) => (hasLicence(site) ? [null] : []),
    at: () => urls.licence(),
    view: licenceView,
    lasting: "part",
  }),
  file("openSearch", urls.openSearch, { view: openSearchView }),
  files("text", urls.indexNowKey, {
    every: ({ site }) => (site.indexnow ? [null] : []),
    at: () => urls.indexNowKey(),
    view: indexNowKeyView,
    lasting: "part",
  }),
  files("text", urls.security, {
    every: ({ site }) => (site.security ? [null] : []),
    at: () => urls.security(),
    view: securityView,
    lasting: "part",
  }),
  file("worker", urls.worker, { view: workerView }),
  file("manifest", urls.manifest, { view: webManifestView }),

  page(urls.corrections, {
    view: (archive) => correctionsView(archive, null),
    modified: ({ corrections }) => corrections[0]?.date ?? null,
    test: { name: "corrections" },
  }),
  pages(urls.correctionsYear, {
    every: ({ corrections }) => periodsOf(corrections, YEAR).map(({ period }) => period),
    at: urls.correctionsYear,
    view: correctionsView,
    modified: ({ corrections }, year) => inPeriod(corrections, year)[0]?.date ?? null,
    lasting: "list",
    test: { state: "corrections of a year" },
  }),
  ...feeds(FEEDS.corrections, (address) => address(), {
    every: () => [null],
    view: correctionsFeedView,
  }),

  files("sitemap", urls.sitemap, {
    every: () => [null],
    at: () => urls.sitemap(),
    view: (archive, _, listed) => sitemapIndexView(archive, listed),
  }),
  files("sitemap", urls.sitemapPart, {
    every: sitemapParts,
    at: urls.sitemapPart,
    view: sitemapView,
    lasting: "part",
  }),
];

/** All rows, each by itself. */
export const ROWS = TABLE.flat();
