import { HitList } from "./hit-list";

/** The parts of the server's HTML that the element fills or listens to. */
export interface Parts {
  form: HTMLFormElement;
  box: HTMLInputElement;
  status: HTMLElement;
  /** Stands in the status's place while a search runs on, and is not announced: it changes with every bundle. */
  running: HTMLElement;
  empty: HTMLElement;
  near: HTMLElement;
  /** The title of what is found in the second pass, and why it is shown. */
  nearTitle: HTMLElement;
  nearNote: HTMLElement;
  /** Pages that a query leads to. */
  leads: HTMLElement;
  /** What else may be tried, where nothing was found. */
  tries: HTMLElement;
  /** That a search may be narrowed too far. */
  narrowed: HTMLElement;
  hits: HitList;
  nearHits: HitList;
  /** Empties the box. */
  clear: HTMLElement;
  /** Sections and months, and a search engine: what is said when a search has come to rest. */
  elsewhere: HTMLElement | null;
  /** Loads the index once more, after it could not be loaded. */
  reload: HTMLElement;
  /** The search engine's form, for when this search does not work. */
  outside: HTMLElement | null;
}

/** The list in `root` that is `root`'s own child. */
function findList(root: HTMLElement): HitList | undefined {
  const find = (name: string) => root.querySelector<HTMLElement>(`:scope > .search-${name}`);
  const [list, progress, retry, more] = [find("results"), find("progress"), find("retry"), find("more")];
  return list && progress && retry && more ? new HitList({ list, progress, retry, more }) : undefined;
}

/** Finds the parts; undefined when the HTML is not the search page's, which is then left as it is. */
export function findParts(root: HTMLElement): Parts | undefined {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const form = root.querySelector("form");
  const box = root.querySelector<HTMLInputElement>("input[name=q]");
  const [status, empty, near] = [find(".search-status"), find(".search-empty"), find(".search-near")];
  const [running, reload, clear] = [find(".search-running"), find(".search-reload"), find(".search-clear")];
  const [nearTitle, nearNote] = [find("#search-near-title"), find(".search-near-note")];
  const [leads, tries, narrowed] = [find(".search-leads"), find(".search-tries"), find(".search-narrowed")];
  if (!nearTitle || !nearNote || !leads || !tries || !narrowed) return undefined;
  if (!running || !clear || !form || !box || !status || !empty || !near || !reload) return undefined;
  const [hits, nearHits] = [findList(root), findList(near)];
  if (!hits || !nearHits) return undefined;
  const outside = document.querySelector<HTMLElement>(".search-outside");
  const elsewhere = document.querySelector<HTMLElement>(".search-elsewhere");
  return {
    ...{ form, box, status, running, empty, near, nearTitle, nearNote, leads, tries, narrowed },
    ...{ hits, nearHits, reload, outside, clear, elsewhere },
  };
}
