import type { Archive } from "../archive/archive";
import { urls } from "../urls";

/** How a browser's address bar searches the site. */
export interface OpenSearchView {
  kind: "openSearch";
  shortName: string;
  description: string;
  /** The address of a search, with a gap for what is sought. */
  template: string;
  self: string;
  icon: string;
}

/** OpenSearch 1.1 allows a short name so many characters. */
const SHORT_NAME = 16;

export const openSearchView = ({ site }: Archive): OpenSearchView => ({
  kind: "openSearch",
  shortName: [...(site.shortName ?? site.name)].slice(0, SHORT_NAME).join(""),
  description: `在${site.name}全部报道中搜索`,
  template: `${site.url}${urls.search()}?q={searchTerms}`,
  self: site.url + urls.openSearch(),
  icon: `${site.url}/favicon.ico`,
});
