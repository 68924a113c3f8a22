import { type Archive, groupBy, MONTH, periodsOf, YEAR } from "./archive";
import { type Inputs, viewAsInputs } from "./inputs";
import { dayList, monthList, yearList } from "./pages/dates";
import { frontView } from "./pages/front";
import { type ListInput, listInputs, listView } from "./pages/list";
import {
  feedInputs,
  feedView,
  robotsView,
  sitemapIndexView,
  sitemapPartOf,
  sitemapParts,
  sitemapView,
} from "./pages/machines";
import { issueInputs, issuesView, issueView, pageInputs, pageView } from "./pages/paper";
import { personList } from "./pages/person";
import { placeList } from "./pages/place";
import { sectionList } from "./pages/section";
import { aboutView, correctionsView, notFoundView, searchView } from "./pages/standing";
import { storyInputs, storyView } from "./pages/story";
import { withdrawnView } from "./pages/withdrawn";
import { urls } from "./urls";
import type { View } from "./views";

/** One URL of the site: which file of `app/` renders it, with which parameters, from which view model. */
export interface Route {
  url: string;
  /** Its folder under `app/`: `/section/[id]`. */
  template: string;
  params: Record<string, string>;
  /** Whether search engines should have it. */
  indexed: boolean;
  /** What its view is made from. */
  inputs: () => Inputs;
  /** null where an archive that lists the route can't make its view: a mistake of ours. */
  view: () => View | null;
}

const STORY = "/[year]/[month]/[day]/[slug]";

type Address = Pick<Route, "template" | "params" | "url"> & { indexed?: boolean };

/** Every route of the site. Inputs and views are made only when asked for. */
export function routesOf(archive: Archive): Route[] {
  const routes: Route[] = [];
  const add = (address: Address, inputs: Route["inputs"], view: Route["view"]) => {
    const { url, template, params, indexed = true } = address;
    routes.push({ url, template, params, indexed, inputs, view });
  };
  /** A page of which there is one. */
  const addOne = (address: Address, view: Route["view"]) => add(address, () => viewAsInputs(view()), view);
  const addList = (address: Address, list: () => ListInput | null) =>
    add(
      address,
      () => {
        const input = list();
        return input ? listInputs(input) : {};
      },
      () => {
        const input = list();
        return input && listView(archive, input);
      },
    );
  addStories(archive, add);
  addOne({ template: "/", params: {}, url: urls.front() }, () => frontView(archive));
  addDates(archive, addList);
  addPaper(archive, add, addOne);
  addSections(archive, add, addList);
  addPlaces(archive, addList);
  addPeople(archive, addList);
  addStanding(archive, add, addOne);
  addSitemap(archive, routes, addOne);
  return routes;
}

type Add = (address: Address, inputs: Route["inputs"], view: Route["view"]) => void;
type AddOne = (address: Address, view: Route["view"]) => void;
type AddList = (address: Address, list: () => ListInput | null) => void;

function addStories(archive: Archive, add: Add): void {
  for (const story of archive.stories) {
    add(
      { template: STORY, params: storyParams(story.url), url: story.url },
      () => storyInputs(archive, story),
      () => storyView(archive, story),
    );
  }
  for (const gone of archive.withdrawn) {
    const view = () => withdrawnView(archive, gone);
    add({ ...goneAddress(gone.url), indexed: false }, () => viewAsInputs(view()), view);
  }
}

function addDates(archive: Archive, addList: AddList): void {
  for (const day of archive.byDay.keys()) {
    addList({ template: "/[year]/[month]/[day]", params: dateParams(day), url: urls.day(day) }, () =>
      dayList(archive, day),
    );
  }
  for (const month of archive.byMonth.keys()) {
    addList({ template: "/[year]/[month]", params: dateParams(month), url: urls.month(month) }, () =>
      monthList(archive, month),
    );
  }
  for (const year of archive.byYear.keys())
    addList({ template: "/[year]", params: dateParams(year), url: urls.year(year) }, () =>
      yearList(archive, year),
    );
}

function addPaper(archive: Archive, add: Add, addOne: AddOne): void {
  addOne({ template: "/paper", params: {}, url: urls.issues() }, () => issuesView(archive));
  for (const date of archive.issueDays) {
    add(
      { template: "/paper/[date]", params: { date }, url: urls.issue(date) },
      () => issueInputs(archive, date),
      () => issueView(archive, date),
    );
  }
  for (const page of archive.pages) {
    const { date, number } = page;
    add(
      { template: "/paper/[date]/[page]", params: { date, page: number }, url: urls.page(date, number) },
      () => pageInputs(archive, page),
      () => pageView(archive, page),
    );
  }
}

function addSections(archive: Archive, add: Add, addList: AddList): void {
  for (const { id } of archive.site.sections) {
    addList({ template: "/section/[id]", params: { id }, url: urls.section(id) }, () =>
      sectionList(archive, id, null),
    );
    for (const { period: month } of periodsOf(archive.bySection.get(id) ?? [], MONTH)) {
      addList(
        { template: "/section/[id]/[month]", params: { id, month }, url: urls.sectionMonth(id, month) },
        () => sectionList(archive, id, month),
      );
    }
    add(
      { template: "/section/[id]/feed.xml", params: { id }, url: urls.sectionFeed(id), indexed: false },
      () => feedInputs(archive, id),
      () => feedView(archive, id),
    );
  }
}

function addPlaces(archive: Archive, addList: AddList): void {
  for (const [id, stories] of archive.byPlace) {
    addList({ template: "/place/[id]", params: { id }, url: urls.place(id) }, () =>
      placeList(archive, id, null),
    );
    for (const { period: year } of periodsOf(stories, YEAR)) {
      addList({ template: "/place/[id]/[year]", params: { id, year }, url: urls.placeYear(id, year) }, () =>
        placeList(archive, id, year),
      );
    }
  }
}

function addPeople(archive: Archive, addList: AddList): void {
  for (const [slug, stories] of archive.byPerson) {
    const indexed = stories.length > 1;
    addList({ template: "/people/[slug]", params: { slug }, url: urls.person(slug), indexed }, () =>
      personList(archive, slug, null),
    );
    for (const { period: year } of periodsOf(stories, YEAR)) {
      addList(
        {
          template: "/people/[slug]/[year]",
          params: { slug, year },
          url: urls.personYear(slug, year),
          indexed,
        },
        () => personList(archive, slug, year),
      );
    }
  }
}

function addStanding(archive: Archive, add: Add, addOne: AddOne): void {
  addOne({ template: "/search", params: {}, url: urls.search() }, () => searchView(archive));
  addOne({ template: "/about", params: {}, url: urls.about() }, () => aboutView(archive));
  addOne({ template: "/corrections", params: {}, url: urls.corrections() }, () => correctionsView(archive));
  addOne({ template: "/_not-found", params: {}, url: urls.notFound(), indexed: false }, () =>
    notFoundView(archive),
  );
  add(
    { template: "/feed.xml", params: {}, url: urls.feed(), indexed: false },
    () => feedInputs(archive, null),
    () => feedView(archive, null),
  );
  addOne({ template: "/robots.txt", params: {}, url: urls.robots(), indexed: false }, () =>
    robotsView(archive),
  );
}

/** `routes`: all others, which the sitemap lists. */
function addSitemap(archive: Archive, routes: readonly Route[], addOne: AddOne): void {
  const listed = groupBy(
    routes.filter(({ indexed }) => indexed).map(({ url }) => url),
    (url) => [sitemapPartOf(url)],
  );
  addOne({ template: "/sitemap.xml", params: {}, url: urls.sitemap(), indexed: false }, () =>
    sitemapIndexView(archive),
  );
  for (const part of sitemapParts(archive)) {
    addOne(
      {
        template: "/sitemaps/[part]",
        params: { part: `${part}.xml` },
        url: urls.sitemapPart(part),
        indexed: false,
      },
      () => sitemapView(archive, listed.get(part) ?? []),
    );
  }
}

/** Where the page of something that is gone is rendered: a story, a printed page or an issue. */
function goneAddress(url: string): Address {
  const [, first = "", date = "", page = ""] = url.split("/");
  if (first !== "paper") return { template: STORY, params: storyParams(url), url };
  return page
    ? { template: "/paper/[date]/[page]", params: { date, page }, url }
    : { template: "/paper/[date]", params: { date }, url };
}

/** `/2024/06/22/slug/` → the parameters of `/[year]/[month]/[day]/[slug]`. */
function storyParams(url: string): Record<string, string> {
  const [, year = "", month = "", day = "", slug = ""] = url.split("/");
  return { year, month, day, slug };
}

/** `2024-06-22` → the parameters of `/[year]/[month]/[day]`. */
function dateParams(date: string): Record<string, string> {
  const [year = "", month, day] = date.split("-");
  return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}
