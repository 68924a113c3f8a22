import type { Page } from "@playwright/test";

/** What a person who only has the Tab key meets. */
export interface TabWalk {
  /** What the walk stopped at, in its order, until it came round. */
  stops: number;
  /** What can be focused, in the order of the source. */
  focusable: number;
  faults: string[];
}

/**
 * Walks the page with Tab, or backwards, and looks at every stop when the browser has scrolled to it: whether it follows
 * the last one in the source, is in view, not covered, and marked.
 */
export async function tabThrough(page: Page, key: "Tab" | "Shift+Tab" = "Tab"): Promise<TabWalk> {
  const expected = await page.evaluate((backwards) => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.textContent ?? "").trim().slice(0, 20) || element.id}`;
    const isSeen = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
    const isReached = (element: Element) =>
      !(element instanceof HTMLInputElement && element.type === "radio") || element.checked;
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex='0']",
      ),
    ].filter((element) => element.tabIndex >= 0 && isSeen(element) && isReached(element));
    const met: Element[] = [];
    const faults: string[] = [];

    /** Whether some part of it is on top, in the window. */
    const isOnTop = (element: Element) =>
      [...element.getClientRects()].some(({ left, top, width, height }) => {
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      });
    /** Links may be marked otherwise than by an outline: those of a drawing by its lines. */
    const isMarked = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const shape = element instanceof SVGElement ? element.querySelector("path") : null;
      if (shape) return getComputedStyle(shape).strokeOpacity === "1";
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    const look = () => {
      const stop = document.activeElement;
      if (!(stop instanceof HTMLElement || stop instanceof SVGElement) || stop === document.body) return;
      const last = met.at(-1);
      met.push(stop);
      if (!isOnTop(stop)) faults.push(`${name(stop)}: not in view, or covered`);
      if (!isMarked(stop)) faults.push(`${name(stop)}: focus is not marked`);
      const follows = last && last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
      // The walk begins where the page was last clicked, and comes round: to the first, once.
      const isRound = stop === (backwards ? all.at(-1) : all[0]);
      if (last && !isRound && met.indexOf(stop) === met.length - 1 && Boolean(follows) === backwards)
        faults.push(`${name(stop)}: not in the order of the source`);
    };
    document.addEventListener("keyup", (event) => event.key === "Tab" && look(), true);
    Object.assign(window, {
      tabWalk: () => ({
        stops: new Set(met).size,
        focusable: all.length,
        faults: [
          ...faults,
          ...all.filter((each) => !met.includes(each)).map((each) => `${name(each)}: not reached`),
        ],
      }),
    });
    return all.length;
  }, key !== "Tab");
  for (let press = 0; press < expected + 1; press++) await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { tabWalk: () => TabWalk }).tabWalk());
}
