const TYPING = "input, textarea, select, [contenteditable]";

/** `/` goes to the box, from anywhere on the page but another field. */
export function goToBox(event: KeyboardEvent, box: HTMLInputElement): void {
  const inField = event.target instanceof Element && event.target.closest(TYPING);
  if (event.key !== "/" || inField || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.focus();
  box.select();
}

/** ↓ and ↑ move from the box through the hits and back. */
export function moveAmongHits(event: KeyboardEvent, root: Element, box: HTMLInputElement): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const stops: (EventTarget | null)[] = [box, ...root.querySelectorAll<HTMLElement>(".search-hit-headline")];
  const at = stops.indexOf(event.target);
  const next = stops[at + step];
  if (step === 0 || at < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
