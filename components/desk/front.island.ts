import { ask } from "./island/ask";
import { show } from "./island/show";

/** Entries of a list are put in another one's place by dragging. The buttons do the same. */
let dragged: HTMLElement | null = null;

const itemAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-order] [data-item]") : null;

const listOf = (item: HTMLElement): HTMLElement | null => item.closest<HTMLElement>("[data-order]");

const isBelow = (over: HTMLElement, item: HTMLElement): boolean =>
  (item.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const nextOf = (item: HTMLElement): HTMLElement | null => {
  const next = item.nextElementSibling;
  return next instanceof HTMLElement && next.dataset.item !== undefined ? next : null;
};

document.addEventListener("dragstart", ({ target, dataTransfer }) => {
  dragged = itemAt(target);
  if (dragged) dataTransfer?.setData("text/plain", dragged.dataset.item ?? "");
});
document.addEventListener("dragover", (event) => {
  const over = itemAt(event.target);
  if (!dragged || !over || listOf(over) !== listOf(dragged)) return;
  event.preventDefault();
  if (over !== dragged) over.dataset.over = isBelow(over, dragged) ? "below" : "above";
});
for (const end of ["dragleave", "drop", "dragend"] as const)
  document.addEventListener(end, ({ target }) => itemAt(target)?.removeAttribute("data-over"));
document.addEventListener("drop", (event) => {
  const over = itemAt(event.target);
  const list = over && listOf(over);
  if (!dragged || !list || over === dragged || list !== listOf(dragged)) return;
  event.preventDefault();
  const input = {
    kind: "place",
    list: list.dataset.order,
    item: dragged.dataset.item,
    // One that is drawn down goes below the one on which it is let go: else nothing could go to the end.
    before: (isBelow(over, dragged) ? nextOf(over) : over)?.dataset.item ?? null,
  };
  dragged = null;
  void ask("front", input).then(show);
});
