import type { Page } from "@playwright/test";

/** What goes wrong with the text in its place: the page scrolls sideways, words are cut off, or stand on others. */
export const textFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    // Places of text that waits to be laid out (`content-visibility`) are those of another size of type.
    const shown = new CSSStyleSheet();
    shown.replaceSync("* { content-visibility: visible !important }");
    document.adoptedStyleSheets = [shown];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide in ${clientWidth} px`);
    const texts: { text: string; element: Element; rect: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode } = walker;
      const element = currentNode.parentElement;
      const text = currentNode.textContent?.trim().slice(0, 12) ?? "";
      if (!element || text === "" || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      for (const rect of range.getClientRects()) texts.push({ text, element, rect: inner(rect) });
    }
    texts.sort((a, b) => a.rect.top - b.rect.top);
    for (const [index, one] of texts.entries()) {
      if (isCut(one)) faults.push(`“${one.text}” is cut off`);
      for (let next = index + 1; next < texts.length; next++) {
        const other = texts[next];
        if (!other || other.rect.top >= one.rect.bottom) break;
        const overlaps = other.rect.left < one.rect.right && one.rect.left < other.rect.right;
        if (overlaps && other.element !== one.element)
          faults.push(`“${one.text}” and “${other.text}” overlap`);
      }
    }
    document.adoptedStyleSheets = [];
    return faults;

    function isSeen(element: Element): boolean {
      const { visibility } = getComputedStyle(element);
      const { width, height, right, bottom } = element.getBoundingClientRect();
      return visibility === "visible" && width > 1 && height > 1 && right > 0 && bottom > 0;
    }

    /** The glyphs' part of a line: fonts' own boxes are higher, and those of close lines overlap. */
    function inner({ left, top, width, height }: DOMRect): DOMRect {
      return new DOMRect(left + 1, top + height * 0.25, width - 2, height * 0.5);
    }

    /** By a box around it that does not scroll. */
    function isCut({ element, rect }: { element: Element; rect: DOMRect }): boolean {
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const around = box.getBoundingClientRect();
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
        if (hides(overflowX) && (rect.right > around.right + 2 || rect.left < around.left - 2)) return true;
        if (hides(overflowY) && (rect.bottom > around.bottom + 2 || rect.top < around.top - 2)) return true;
        if (overflowX === "auto" || overflowY === "auto") return false;
      }
      return false;
    }
  });
