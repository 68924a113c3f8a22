import type { Page } from "@playwright/test";
import { isNightly } from "../length";
import { contrastFaults, violationsOf } from "./axe";
import { usesDebianFonts } from "./debian-fonts";
import { textFaults } from "./large-text";
import { open, PAGE_TYPES, type PageType, showsAnotherPart } from "./page-types";
import { watchPolicy } from "./policy-watch";
import { outOfOrder } from "./reading-order";
import { settled } from "./settled";
import { sideways } from "./sideways";
import { choose, SIZES, smallControls } from "./small-controls";
import { tabThrough } from "./tab-walk";
import { smallTargets } from "./targets";
import { expect, test } from "./test";
import { thumbnail, WINDOWS, type WindowName } from "./thumbnail";

/**
 * Every type of page, visited once and looked at from all sides: whom it asks, at all widths, by axe, by finger and
 * keyboard (by day the first that shows a part of a view), and as it looked when somebody last looked at it: by day on a phone in the light
 * and on a desk in the dark, at night and by `npm run test:look` the other way, too.
 */

/** A reader's clock: what pages say of their age must not change with the day of the test. */
const NOW = "2026-11-25T08:00:00+08:00";
/** Of the pixels of a picture so many may differ: two lines of text a little, not a block that moved. */
const TOLERANCE = { threshold: 0.1, maxDiffPixelRatio: 0.004 };
const OTHER_WIDTHS = [320, 768, 1920];

const comparesLooks = usesDebianFonts();

for (const type of PAGE_TYPES) {
  test(`a page of the type: ${type.name}`, async ({ page, site, baseURL }) => {
    const isUsed = isNightly() || showsAnotherPart(site, type);
    const { requests, complaints } = listen(page);
    const forbidden = await watchPolicy(page);
    const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
    await page.clock.setFixedTime(NOW);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(WINDOWS.phone);
    await open(page, site, type);
    await settled(page);

    expect.soft((await answered).headers()["content-security-policy"]).toContain("default-src 'none'");
    expect.soft(await page.evaluate(paperColour), "the inlined styles are in force").not.toBe("");

    await looksAsItDid(page, type, "phone", "light");
    if (isUsed) {
      expect.soft(await violationsOf(page), "axe, 390 px").toEqual([]);
      expect.soft(await smallTargets(page), "targets, 390 px").toEqual([]);
      if (!type.layered) expect.soft(await outOfOrder(page), "order, 390 px").toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "dark" });
    if (isNightly()) await looksAsItDid(page, type, "phone", "dark");

    for (const width of OTHER_WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await sideways(page), `${width} px wide`).toEqual([]);
    }
    await page.setViewportSize(WINDOWS.phone);
    if (isUsed) await canBeHitAtEverySize(page);
    await page.setViewportSize(WINDOWS.desk);
    await looksAsItDid(page, type, "desk", "dark");
    expect.soft(await contrastFaults(page), "colours in the dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
    if (isNightly()) await looksAsItDid(page, type, "desk", "light");
    if (isUsed && !type.layered) await canBeUsedAtADesk(page);

    // At the end, of all that it did meanwhile.
    expect.soft(await forbidden(), "forbidden by the policy").toEqual([]);
    expect.soft(requests.length, "requests").toBeGreaterThan(0);
    expect.soft(requests.filter((url) => new URL(url).origin !== baseURL)).toEqual([]);
    const { complaint } = type;
    expect.soft(complaints.filter((text) => !complaint || !text.includes(complaint))).toEqual([]);
    if (complaint) expect.soft(complaints, "what the browser should complain of").not.toEqual([]);
  });
}

const paperColour = () => getComputedStyle(document.documentElement).getPropertyValue("--color-paper");

/** Controls, also where a finger is no longer steady. */
async function canBeHitAtEverySize(page: Page): Promise<void> {
  const before = await choose(page, "");
  for (const { size, least } of SIZES) {
    await choose(page, size);
    expect.soft(await smallControls(page, least), `controls in type of the size “${size}”`).toEqual([]);
  }
  await choose(page, before);
}

/** By eye in large text, in the order of the source, and by the Tab key alone. */
async function canBeUsedAtADesk(page: Page): Promise<void> {
  expect.soft(await smallTargets(page), "targets, 1280 px").toEqual([]);
  expect.soft(await outOfOrder(page), "order, 1280 px").toEqual([]);
  const setSize = (size: string) =>
    page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
  await setSize("200%");
  expect.soft(await textFaults(page), "text at 200 %").toEqual([]);
  await setSize("");
  // A window of 1280 px at 200 %.
  await page.setViewportSize({ width: 640, height: 450 });
  expect.soft(await textFaults(page), "window at 200 %").toEqual([]);
  await page.setViewportSize(WINDOWS.desk);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    window.scrollTo(0, 0);
  });
  const walk = await tabThrough(page);
  expect.soft(walk.faults, "by Tab").toEqual([]);
  expect.soft(walk.stops, "stops of Tab").toBeGreaterThanOrEqual(walk.focusable);
}

function listen(page: Page): { requests: string[]; complaints: string[] } {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // Said by Playwright itself, in the place of the worker.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  return { requests, complaints };
}

async function looksAsItDid(
  page: Page,
  { name }: PageType,
  window: WindowName,
  scheme: "light" | "dark",
): Promise<void> {
  if (!comparesLooks) return;
  const file = `${name.replace(/[^\w]+/g, "-")}-${window}-${scheme}.png`;
  expect.soft(await thumbnail(page, window), file).toMatchSnapshot(file, TOLERANCE);
}
