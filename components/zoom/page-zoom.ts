import { draggable } from "./drag";
import { sharpen } from "./sharpen";

const STEP = 1.5;
const MOST = 5;
const BUTTONS = [
  ["放大", STEP],
  ["缩小", 1 / STEP],
  ["整版", 0],
] as const;
/** The keys that do what the buttons do. */
const KEYS: Readonly<Record<string, number | undefined>> = { "+": STEP, "=": STEP, "-": 1 / STEP, "0": 0 };

/** A page's picture that can be enlarged within its frame: by buttons, keys, and the wheel with Ctrl, as a touchpad's pinch comes. */
export class PageZoom extends HTMLElement {
  private zoom = 1;
  private readonly status = document.createElement("span");
  private buttons: HTMLButtonElement[] = [];

  connectedCallback(): void {
    const frame = this.frame;
    if (!frame || this.contains(this.status)) return;
    const tools = document.createElement("div");
    tools.className = "zoom-tools flex items-baseline gap-1 text-small print:hidden";
    this.buttons = BUTTONS.map(([label, factor]) => {
      const button = document.createElement("button");
      button.className = "px-2 py-1.5 first:pl-0 hover:text-accent aria-disabled:text-quiet";
      button.textContent = label;
      button.addEventListener("click", () => this.by(factor));
      return button;
    });
    tools.append(...this.buttons);
    this.show();
    this.status.className = "quiet num";
    this.status.setAttribute("role", "status");
    tools.append(this.status);
    this.prepend(tools);
    this.addEventListener("keydown", (event) => {
      const factor = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
      if (factor === undefined) return;
      event.preventDefault();
      this.by(factor);
    });
    frame.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.by(event.deltaY < 0 ? 1.2 : 1 / 1.2, event);
      },
      { passive: false },
    );
    draggable(frame);
    window.visualViewport?.addEventListener("resize", () => this.sharpen());
  }

  private get frame(): HTMLElement | null {
    return this.querySelector(".frame");
  }

  /** 0: the whole page. What is at the point, or in the middle, stays there. */
  private by(factor: number, at?: { clientX: number; clientY: number }): void {
    const frame = this.frame;
    if (!frame) return;
    const zoom = Math.min(MOST, Math.max(1, this.zoom * factor));
    const before = frame.getBoundingClientRect();
    const bottom = Math.min(before.bottom, innerHeight);
    const x = (at?.clientX ?? (before.left + before.right) / 2) - before.left;
    const y = (at?.clientY ?? (Math.max(0, before.top) + bottom) / 2) - before.top;
    const ratio = zoom / this.zoom;
    const [left, top] = [(frame.scrollLeft + x) * ratio, (frame.scrollTop + y) * ratio];
    this.zoom = zoom;
    this.classList.toggle("zoomed", zoom > 1);
    frame.style.setProperty("--zoom", String(zoom));
    // Only what scrolls is a stop of the Tab key.
    if (zoom > 1) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
    const middle = at ? y : frame.clientHeight / 2;
    frame.scrollTo(left - x, top - Math.min(y, middle));
    this.show();
    this.sharpen();
  }

  /** How large it is, and what can be done. A button keeps the focus, so it is never disabled. */
  private show(): void {
    const { zoom } = this;
    this.status.textContent = zoom > 1 ? `${Math.round(zoom * 100)}%` : "";
    for (const [index, button] of this.buttons.entries())
      button.ariaDisabled = String(index === 0 ? zoom === MOST : zoom === 1);
  }

  private sharpen(): void {
    sharpen(this, this.zoom * (window.visualViewport?.scale ?? 1));
  }
}
