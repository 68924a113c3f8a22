import { compare } from "@/lib/records/compare";
import type { Archive } from "../archive/archive";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import type { Page } from "../frame/page";
import type { Link } from "../link";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";

export interface SearchView extends Page<"search"> {
  crumbs: Link[];
  host: string;
  sections: { id: string; name: string }[];
  /** Those that stories are about. */
  places: { id: string; name: string }[];
  /** Who signed most stories, by name. */
  people: { id: string; name: string }[];
  years: string[];
  confusables: string[];
  archive: Link[];
}

/** How many people are offered to choose from: more would be no list to read. */
const PEOPLE = 60;

/** Those who signed most stories; each by the name on the newest one. */
function busiest({ byPerson, people }: Archive): { id: string; name: string }[] {
  return [...byPerson]
    .sort(([a, one], [b, other]) => other.length - one.length || compare(a, b))
    .slice(0, PEOPLE)
    .flatMap(([id, [newest]]) => {
      const name = newest?.bylines.find((each) => people[each.name] === id)?.name;
      return name ? { id, name } : [];
    });
}

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
      graph: "WebPage",
      searchable: true,
    }),
    crumbs,
    host: new URL(site.url).host,
    sections: site.sections.map(({ id, name }) => ({ id, name })),
    places: site.places.filter(({ id }) => archive.byPlace.has(id)).map(({ id, name }) => ({ id, name })),
    people: busiest(archive),
    years: [...archive.byYear.keys()],
    confusables: archive.confusables,
    archive: [
      { label: "按年月查找", url: urls.archive() },
      ...[...archive.byYear.keys()].map((year) => ({ label: dateLabel(year), url: urls.year(year) })),
    ],
  };
}
