import { HitList } from "./hit-list";

/** The parts of the server's HTML that the element fills or listens to. */
export interface Parts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  status: HTMLElement;
  empty: HTMLElement;
  near: HTMLElement;
  hits: HitList;
  nearHits: HitList;
  /** The search engine's form, for when this search does not work. */
  outside: HTMLElement | null;
}

/** Finds the parts; undefined when the HTML is not the search page's, which is then left as it is. */
export function findParts(root: HTMLElement): Parts | undefined {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const form = root.querySelector("form");
  const box = root.querySelector<HTMLInputElement>("input[name=q]");
  const [status, empty, near] = [find(".search-status"), find(".search-empty"), find(".search-near")];
  const [list, more] = [find(":scope > .search-results"), find(":scope > .search-more")];
  const [nearList, nearMore] = [find(".search-near .search-results"), find(".search-near .search-more")];
  if (!form || !box || !status || !empty || !near || !list || !more || !nearList || !nearMore)
    return undefined;
  const outside = document.querySelector<HTMLElement>(".search-outside");
  const lists = { hits: new HitList(list, more), nearHits: new HitList(nearList, nearMore) };
  return { form, box, status, empty, near, ...lists, outside };
}
