import type { Archive } from "../archive/archive";
import { viewAsInputs } from "../archive/inputs";
import { addDates, addPeople, addPlaces, addSections } from "../list-routes";
import { frontView } from "../pages/front";
import { type ListInput, listInputs, listView } from "../pages/list";
import { addCorrections, addSitemap, addStanding } from "../standing-routes";
import { addPaper, addStories } from "../story-routes";
import { urls } from "../urls";
import type { Address, Route } from "./route";

export type { Route } from "./route";

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
  addPlaces(archive, addOne, addList);
  addPeople(archive, addList);
  addStanding(archive, add, addOne);
  addCorrections(archive, addOne);
  addSitemap(archive, routes, addOne);
  return routes;
}
