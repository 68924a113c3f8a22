import type { Page } from "@playwright/test";

/** Landmarks and headings that the source has before others that are seen above them: screen readers go the other way. */
export const outOfOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll("header, nav, main, footer, aside, h1, h2, h3, h4")]
      .map((element) => ({ element, rect: element.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 1 && rect.height > 1);
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 16)}`;
    return parts.flatMap(({ element, rect }, index) =>
      parts
        .slice(index + 1)
        .filter(
          (later) =>
            !element.contains(later.element) &&
            later.rect.bottom <= rect.top + 1 &&
            later.rect.left < rect.right &&
            rect.left < later.rect.right,
        )
        .map((later) => `${name(later.element)} is seen above ${name(element)}`),
    );
  });
