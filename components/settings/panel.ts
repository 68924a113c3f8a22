import { CHOICES } from "./choices";
import { choose, chosen } from "./settings";

const option = (name: string, [value, label]: [string, string]) =>
  `<label><input type=radio name=${name} value="${value}"><span>${label}</span></label>`;

/** The panel's fields, a group of radio buttons for each choice. All the text is our own. */
export const FIELDS = CHOICES.map(
  ([name, legend, ...options]) =>
    `<fieldset><legend>${legend}</legend>${options.map((each) => option(name, each)).join("")}</fieldset>`,
).join("");

/** Lets the fields choose. */
export function listenToFields(panel: HTMLElement): void {
  for (const input of panel.querySelectorAll("input"))
    input.addEventListener("change", () => choose(input.name, input.value));
}

/** Marks in the fields what is chosen. */
export function showChosen(panel: HTMLElement): void {
  for (const [name] of CHOICES) {
    const input = panel.querySelector<HTMLInputElement>(`[name=${name}][value="${chosen(name)}"]`);
    if (input) input.checked = true;
  }
}
