import { dayAfter, inPeriod, MONTH, periodsOf, YEAR } from "../../archive/periods";
import { FEEDS } from "../../feed-urls";
import { feedInputs, feedView, placeFeedInputs, placeFeedView } from "../../pages/feed";
import { isWholeYear } from "../../pages/list";
import { initialsOf, partedInitials, peopleView } from "../../pages/people";
import { personList } from "../../pages/person";
import { placeList, placeYearUntil } from "../../pages/place";
import { placesView } from "../../pages/places";
import { sectionList } from "../../pages/section";
import { todayList, yearsOfDay } from "../../pages/today";
import { topicFeedInputs, topicFeedView, topicList } from "../../pages/topic";
import { topicsView } from "../../pages/topics";
import { newestChange, newestOf } from "../../story/changes";
import { urls } from "../../urls";
import { feeds, lists, pages } from "../kinds-of-row";

/** What stories are about, and who wrote them: sections, places, people, topics, and the day of all years. */
export const SUBJECT_ROWS = [
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
      until: ({ bySection }, { id, month }) => dayAfter(bySection.get(id) ?? [], month),
      modified: ({ bySection, changed }, { id, month }) =>
        newestChange(inPeriod(bySection.get(id) ?? [], month), changed),
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
      until: (archive, { id, year }) => placeYearUntil(archive, id, year),
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
      until: ({ byPerson }, { slug, year }) => dayAfter(byPerson.get(slug) ?? [], year),
      modified: ({ byPerson, changed }, { slug, year }) =>
        newestChange(inPeriod(byPerson.get(slug) ?? [], year), changed),
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
];
