/** A mouse that has moved so far drags, and opens no link. Pixels. */
const THRESHOLD = 4;

/** Lets a mouse drag what an element scrolls. Fingers do so by themselves. */
export function draggable(frame: HTMLElement): void {
  let from: { x: number; y: number; left: number; top: number } | null = null;
  let dragged = false;
  frame.addEventListener("pointerdown", ({ pointerType, button, clientX: x, clientY: y }) => {
    if (pointerType !== "mouse" || button !== 0 || !frame.hasAttribute("tabindex")) return;
    from = { x, y, left: frame.scrollLeft, top: frame.scrollTop };
    dragged = false;
  });
  addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!from) return;
    const [across, down] = [clientX - from.x, clientY - from.y];
    dragged ||= Math.hypot(across, down) > THRESHOLD;
    if (dragged) frame.scrollTo(from.left - across, from.top - down);
  });
  addEventListener("pointerup", () => {
    from = null;
  });
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("click", (event) => {
    if (dragged) event.preventDefault();
    dragged = false;
  });
}
