import type { Archive } from "../archive/archive";
import { groupBy } from "../archive/group-by";
import { UNDATED_PART } from "../pages/sitemap";
import type { ListedPages, Route as RouteTo, Row } from "./row";
import { ROWS, TABLE } from "./table";
import type { View } from "./views";

/** One URL of the site. */
export type Route = RouteTo<View>;

/** Every route of the site, in the order of the table. Inputs and views are made only when asked for. */
export function routesOf(archive: Archive): Route[] {
  const routes: Route[] = [];
  const listed = listedIn(routes);
  for (const entry of TABLE)
    for (const route of Array.isArray(entry)
      ? together(entry, archive, listed)
      : entry.routes(archive, listed))
      routes.push(route);
  return routes;
}

/** The routes of several rows by what they are about: each section's page, its months, its feed. */
function together(rows: readonly Row<View>[], archive: Archive, listed: ListedPages): Route[] {
  const routes = rows.flatMap((row) => row.routes(archive, listed));
  return [...groupBy(routes, ({ url }) => [aboutOf(url)]).values()].flat();
}

/** `/section/rural/2024-06/` → `/section/rural` */
const aboutOf = (url: string): string => url.split("/", 3).join("/");

/** The pages in each part of the sitemap, sorted out when the first view asks: then `routes` has all. */
function listedIn(routes: readonly Route[]): ListedPages {
  let parts: Map<string, Route[]> | undefined;
  return (part) => {
    parts ??= groupBy(
      routes.filter(({ indexed }) => indexed),
      ({ url }) => [sitemapPartOf(url)],
    );
    return parts.get(part) ?? [];
  };
}

/** What begins with a day or a month, or with the paper's name and one. */
const DATED_ADDRESS = /^\/(?:paper\/)?(\d{4})[-/](\d\d)(?!\d)/;

/** What is of a day or a month goes with its month. */
function sitemapPartOf(url: string): string {
  const [, year, month] = DATED_ADDRESS.exec(url) ?? [];
  return year && month ? `${year}-${month}` : UNDATED_PART;
}

/** The row of the table to which a URL belongs, whether there is such a page or not. */
export const rowAt = (url: string): Row<View> | null =>
  ROWS.find(({ address }) => address.read(url) !== null) ?? null;
