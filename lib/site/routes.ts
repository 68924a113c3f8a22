import { monthOf, yearOf } from "@/lib/records/date";
import { type Archive, groupBy } from "./archive";
import { dayView, monthView, yearView } from "./pages/dates";
import { frontView } from "./pages/front";
import { feedView, robotsView, sitemapParts, sitemapView } from "./pages/machines";
import { issuesView, issueView, pageView } from "./pages/paper";
import { personView } from "./pages/person";
import { placeView } from "./pages/place";
import { sectionView } from "./pages/section";
import { aboutView, correctionsView, notFoundView, searchView } from "./pages/standing";
import { storyView } from "./pages/story";
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
  /** null where an archive that lists the route can't make its view: a mistake of ours. */
  view: () => View | null;
}

const STORY = "/[year]/[month]/[day]/[slug]";

/** Every route of the site. Views are made only when asked for. */
export function routesOf(archive: Archive): Route[] {
  const routes: Route[] = [];
  const add = (
    template: string,
    params: Record<string, string>,
    url: string,
    view: Route["view"],
    indexed = true,
  ) => routes.push({ template, params, url, view, indexed });

  add("/", {}, urls.front(), () => frontView(archive));
  for (const story of archive.stories)
    add(STORY, storyParams(story.url), story.url, () => storyView(archive, story));
  for (const gone of archive.withdrawn)
    add(STORY, storyParams(gone.url), gone.url, () => withdrawnView(archive, gone), false);
  for (const day of archive.byDay.keys())
    add("/[year]/[month]/[day]", dateParams(day), urls.day(day), () => dayView(archive, day));
  for (const month of archive.byMonth.keys())
    add("/[year]/[month]", dateParams(month), urls.month(month), () => monthView(archive, month));
  for (const year of archive.byYear.keys())
    add("/[year]", dateParams(year), urls.year(year), () => yearView(archive, year));

  add("/paper", {}, urls.issues(), () => issuesView(archive));
  for (const date of archive.pagesByDay.keys()) {
    add("/paper/[date]", { date }, urls.issue(date), () => issueView(archive, date));
  }
  for (const page of archive.pages) {
    const { date, number } = page;
    add("/paper/[date]/[page]", { date, page: number }, urls.page(date, number), () =>
      pageView(archive, page),
    );
  }

  for (const { id } of archive.site.sections) {
    add("/section/[id]", { id }, urls.section(id), () => sectionView(archive, id, null));
    for (const month of keysOf(archive.bySection.get(id), monthOf)) {
      add("/section/[id]/[month]", { id, month }, urls.sectionMonth(id, month), () =>
        sectionView(archive, id, month),
      );
    }
    add("/section/[id]/feed.xml", { id }, urls.sectionFeed(id), () => feedView(archive, id), false);
  }
  for (const [id, stories] of archive.byPlace) {
    add("/place/[id]", { id }, urls.place(id), () => placeView(archive, id, null));
    for (const year of keysOf(stories, yearOf))
      add("/place/[id]/[year]", { id, year }, urls.placeYear(id, year), () => placeView(archive, id, year));
  }
  for (const [slug, stories] of archive.byPerson) {
    const indexed = stories.length > 1;
    add("/people/[slug]", { slug }, urls.person(slug), () => personView(archive, slug, null), indexed);
    for (const year of keysOf(stories, yearOf)) {
      add(
        "/people/[slug]/[year]",
        { slug, year },
        urls.personYear(slug, year),
        () => personView(archive, slug, year),
        indexed,
      );
    }
  }

  add("/search", {}, urls.search(), () => searchView(archive));
  add("/about", {}, urls.about(), () => aboutView(archive));
  add("/corrections", {}, urls.corrections(), () => correctionsView(archive));
  add("/_not-found", {}, urls.notFound(), () => notFoundView(archive), false);
  add("/feed.xml", {}, urls.feed(), () => feedView(archive, null), false);
  add("/sitemap.xml", {}, urls.sitemap(), () => sitemapView(archive, null, routes), false);
  for (const part of sitemapParts(archive)) {
    add(
      "/sitemaps/[part]",
      { part: `${part}.xml` },
      urls.sitemapPart(part),
      () => sitemapView(archive, part, routes),
      false,
    );
  }
  add("/robots.txt", {}, urls.robots(), () => robotsView(archive), false);
  return routes;
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

const keysOf = (
  stories: readonly { date: string }[] | undefined,
  key: (date: string) => string,
): Iterable<string> => groupBy(stories ?? [], ({ date }) => [key(date)]).keys();
