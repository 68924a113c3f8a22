import { mainOf, PAGE } from "./ask";
import { tell } from "./show";

/** How long after the last of several saves the screen is made anew. Milliseconds. */
const SETTLED = 150;

/** Fired on the document with what the desk tells: `detail` is the data. */
export const told = (event: string): string => `desk-${event}`;

/**
 * Listens to what other tabs, desks and programs do. `onChange`: a file was saved; where something is being typed the editor
 * is told instead.
 */
export function listenToDesk(onChange: () => Promise<void>): void {
  let timer = 0;
  const changed = () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const shown = versionIn(document);
      const isAsShown = shown !== null && shown === versionIn(await mainOf(location.href));
      // Saved here while it was asked.
      if (versionIn(document) !== shown) return changed();
      if (isAsShown) return;
      const isTyped = document.querySelector("[data-typed]") !== null;
      if (!isTyped) void onChange();
      else if (versionIn(document) !== null) tell("别处改了这个文件；存盘时会请您比较两种写法");
    }, SETTLED);
  };
  const open = () => {
    const events = new EventSource("/desk/events/");
    // What was saved between the page's reading of a file and this moment nobody has told.
    events.addEventListener("open", () => {
      if (versionIn(document) !== null) changed();
    });
    events.addEventListener("changed", (event) => {
      if (JSON.parse(event.data).by !== PAGE) changed();
    });
    events.addEventListener("progress", (event) =>
      document.dispatchEvent(new CustomEvent(told("progress"), { detail: JSON.parse(event.data) })),
    );
    return events;
  };
  // Browsers open six connections to one host: tabs that nobody looks at must not hold them all.
  let events = document.hidden ? null : open();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      // An import that goes on is listened to: its end is told once.
      if (document.querySelector("progress:not([hidden])")) return;
      events?.close();
      events = null;
    } else if (!events) {
      events = open();
      changed();
    }
  });
  // A form that is being filled in is not taken away.
  document.addEventListener("input", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    target?.closest("form[data-do]")?.setAttribute("data-typed", "");
  });
}

/** A form says of which version of its file it was made (`data-version`): while that is the same, it is not touched. */
const versionIn = (place: ParentNode | null): string | null =>
  place?.querySelector("[data-version]")?.getAttribute("data-version") ?? null;
