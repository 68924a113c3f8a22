import { FILTERS, type Search, sortOf } from "./address";

/** The search that the form says. */
export function readForm(form: HTMLFormElement): Search {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? "");
  const filters = Object.fromEntries(FILTERS.map((name) => [name, value(name)]));
  return { query: value("q"), filters, sort: sortOf(value("sort")) };
}

/** Puts a search into the form. */
export function fillForm(form: HTMLFormElement, box: HTMLInputElement, search: Search): void {
  const { query, filters, sort } = search;
  const values: Readonly<Record<string, string | undefined>> = { ...filters, sort };
  box.value = query;
  for (const select of form.querySelectorAll("select")) {
    select.value = values[select.name] ?? "";
    // An unknown value would leave the select blank.
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
}

/** The years with stories, newest first: those that can be chosen. */
export const yearsOffered = (form: HTMLFormElement): string[] =>
  [...form.querySelectorAll<HTMLOptionElement>("select[name=year] option")]
    .map(({ value }) => value)
    .filter(Boolean);
