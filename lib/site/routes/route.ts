import type { Inputs } from "../archive/inputs";
import type { ListInput } from "../pages/list";
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

/** Where a route is, and which template renders it; search engines may have it unless it says otherwise. */
export type Address = Pick<Route, "template" | "params" | "url"> & { indexed?: boolean };

export type Add = (address: Address, inputs: Route["inputs"], view: Route["view"]) => void;
export type AddOne = (address: Address, view: Route["view"]) => void;
export type AddList = (address: Address, list: () => ListInput | null) => void;
