/** A list in a form whose entries are added, moved and taken out. */
const listOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>("[data-list]");

let added = 0;

/** Another entry, of the list's template; its fields have ids of their own. */
export function addEntry(list: HTMLElement): HTMLElement | null {
  const template = list.querySelector("template");
  const entries = list.querySelector("[data-entries]");
  const entry = template?.content.firstElementChild?.cloneNode(true);
  if (!entries || !(entry instanceof HTMLElement)) return null;
  added += 1;
  for (const named of entry.querySelectorAll("[id]")) named.id = `${named.id}-${added}`;
  for (const label of entry.querySelectorAll("label")) if (label.htmlFor) label.htmlFor += `-${added}`;
  entries.append(entry);
  changed(list);
  return entry;
}

/** As if something had been typed. */
export const changed = (list: Element): void =>
  void list.dispatchEvent(new Event("input", { bubbles: true }));

export function editLists(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("button") : null;
    const list = button && listOf(button);
    if (!button || !list) return;
    const entry = button.closest<HTMLElement>("[data-entry]");
    if (button.hasAttribute("data-add")) addEntry(list)?.querySelector<HTMLElement>("input")?.focus();
    if (!entry) return;
    if (button.hasAttribute("data-remove")) {
      const next = entry.nextElementSibling ?? entry.previousElementSibling;
      entry.remove();
      (next ?? list).querySelector<HTMLElement>("button")?.focus();
      changed(list);
    }
    const step = button.dataset.move;
    if (step === "-1") entry.previousElementSibling?.before(entry);
    if (step === "1") entry.nextElementSibling?.after(entry);
    if (step) {
      button.focus();
      changed(list);
    }
  });
}
