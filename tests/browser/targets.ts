import type { Page } from "@playwright/test";

/**
 * Targets that WCAG 2.2, 2.5.8 finds too small: less than 24 px high or wide, unless they stand in a sentence, or a circle
 * of 24 px around the middle of each touches no other.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SIZE = 24;
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
    const targets = all
      .filter((element) => getComputedStyle(element).visibility === "visible" && !isClipped(element))
      .flatMap((element) => {
        // A field's label does what the field does.
        const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
        const rects = [element, ...labels]
          .flatMap((part) => [...part.getClientRects()])
          .filter(({ width, height }) => width > 0 && height > 0);
        return rects.length > 0 ? [{ element, rects }] : [];
      });
    const small = targets.filter(
      ({ element, rects }) =>
        rects.every(({ width, height }) => width < SIZE - 0.5 || height < SIZE - 0.5) &&
        !isInSentence(element),
    );
    return small.filter(isCrowded).map(({ element, rects }) => {
      const [rect] = rects;
      return `${element.outerHTML.slice(0, 80)}: ${rect?.width.toFixed(1)} × ${rect?.height.toFixed(1)}`;
    });

    /** Shown to screen readers only. */
    function isClipped(element: Element): boolean {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 && height <= 1;
    }

    /** Its line's height is what the text around it needs. */
    function isInSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.closest("p, li, dd, dt, td, th, h1, h2, h3, figcaption, label");
      const links = [...(block?.querySelectorAll("a, button") ?? [])].map((link) => link.textContent ?? "");
      const words = (block?.textContent ?? "").replace(/\s/g, "").length;
      return words > links.join("").replace(/\s/g, "").length;
    }

    function isCrowded(target: (typeof targets)[number]): boolean {
      const [own] = target.rects;
      if (!own) return false;
      const x = own.left + own.width / 2;
      const y = own.top + own.height / 2;
      return targets.some(({ element, rects }) => {
        if (element === target.element || element.contains(target.element)) return false;
        return rects.some((rect) => {
          const dx = Math.max(rect.left - x, 0, x - rect.right);
          const dy = Math.max(rect.top - y, 0, y - rect.bottom);
          const isSmall = rect.width < SIZE || rect.height < SIZE;
          const middle = Math.hypot(rect.left + rect.width / 2 - x, rect.top + rect.height / 2 - y);
          return Math.hypot(dx, dy) < SIZE / 2 || (isSmall && middle < SIZE);
        });
      });
    }
  });
