import type { Page } from "@playwright/test";

/** Each size of type by the setting's value, and how large a control must be at the least. Pixels. */
export const SIZES = [
  { size: "small", least: 44 },
  { size: "", least: 44 },
  { size: "large", least: 44 },
  { size: "x-large", least: 60 },
];

/** As a reader chooses it; gives what was chosen before. */
export const choose = (page: Page, size: string): Promise<string> =>
  page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    const before = dataset.size ?? "";
    dataset.size = chosen;
    return before;
  }, size);

/** Controls that are smaller: buttons, fields, options, and links that stand by themselves in header, footer and above the title. */
export const smallControls = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((least) => {
    const selector =
      "button, select, summary, input:not([type=radio]):not([type=checkbox]), .panel label, header.top nav a, header.sign nav a, .crumbs a, .foot a, .further li a, .further p a";
    return [...document.querySelectorAll(selector)].flatMap((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && getComputedStyle(element).visibility === "visible";
      const isSmall = width < least - 0.5 || height < least - 0.5;
      return isSeen && isSmall
        ? [`${element.outerHTML.slice(0, 70)}: ${width.toFixed(1)} × ${height.toFixed(1)}`]
        : [];
    });
  }, least);
