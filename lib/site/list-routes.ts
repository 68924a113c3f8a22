import { type Archive, MONTH, periodsOf, YEAR } from "./archive/archive";
import { dayList, monthList, yearList } from "./pages/dates";
import { feedInputs, feedView } from "./pages/feed";
import { personList } from "./pages/person";
import { placeList } from "./pages/place";
import { placesView } from "./pages/places";
import { sectionList } from "./pages/section";
import type { Add, AddList, AddOne } from "./routes/route";
import { urls } from "./urls";

export function addDates(archive: Archive, addList: AddList): void {
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

export function addSections(archive: Archive, add: Add, addList: AddList): void {
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

export function addPlaces(archive: Archive, addOne: AddOne, addList: AddList): void {
  if (archive.site.places.length > 0)
    addOne({ template: "/place", params: {}, url: urls.places() }, () => placesView(archive));
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

export function addPeople(archive: Archive, addList: AddList): void {
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

/** `2024-06-22` → the parameters of `/[year]/[month]/[day]`. */
function dateParams(date: string): Record<string, string> {
  const [year = "", month, day] = date.split("-");
  return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) };
}
