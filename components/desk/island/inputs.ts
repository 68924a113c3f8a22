import { chosenRow } from "./keys";

/** What an element asks of an action: its `data-input`, with `data-with="row"` the chosen row, and of a form what is typed in it. */
export function inputOf(element: HTMLElement): Record<string, unknown> {
  const given: unknown = JSON.parse(element.dataset.input ?? "{}");
  const own = typeof given === "object" && given !== null ? { ...given } : {};
  const row = element.dataset.with === "row" ? chosenRow()?.getAttribute("data-row") : null;
  if (row) Object.assign(own, { row });
  const form = element instanceof HTMLFormElement ? element : element.closest("form");
  return form ? { ...typedIn(form), ...own } : own;
}

/** Fields by their names; what has several values, or a name with `[]`, is a list; a box is true or false. */
function typedIn(form: HTMLFormElement): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const values = data.getAll(name).filter((value) => typeof value === "string");
    if (name.endsWith("[]")) typed[name.slice(0, -2)] = values;
    else typed[name] = values.length > 1 ? values : values[0];
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:not([name$="[]"])'))
    if (box.name) typed[box.name] = box.checked;
  return typed;
}
