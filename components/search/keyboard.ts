/** ↓ and ↑ move from the box through the hits and back. */
export function moveAmongHits(event: KeyboardEvent, root: Element, box: HTMLInputElement): void {
  // With another key they are the browser's: they mark text in the box.
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const stops: (EventTarget | null)[] = [box, ...root.querySelectorAll<HTMLElement>(".search-hit-headline")];
  const at = stops.indexOf(event.target);
  const next = stops[at + step];
  if (step === 0 || at < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
