import { usesDebianFonts } from "./debian-fonts";
import { open, PAGE_TYPES } from "./page-types";
import { expect, test } from "./test";
import { thumbnail, WINDOWS, type WindowName } from "./thumbnail";

/**
 * Every page type as it looked when somebody last looked at it: `npm run test:look` shows what differs, and
 * `npm run test:look -- --update-snapshots=all` keeps what is there now (look at it first).
 */
const NAMES = Object.keys(WINDOWS) as WindowName[];
const SCHEMES = ["light", "dark"] as const;
/** A reader's clock: what pages say of their age must not change with the day of the test. */
const NOW = "2026-11-25T08:00:00+08:00";
/** Of the pixels of a picture so many may differ: two lines of text a little, not a block that moved. */
const TOLERANCE = { threshold: 0.1, maxDiffPixelRatio: 0.004 };

test.skip(!usesDebianFonts(), "pixels are compared only where Debian's Noto CJK fonts are in use");

for (const type of PAGE_TYPES) {
  test(`looks as it did: ${type.name}`, async ({ page, site }) => {
    await page.clock.setFixedTime(NOW);
    for (const name of NAMES) {
      await page.setViewportSize(WINDOWS[name]);
      await open(page, site, type);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const file = `${type.name.replace(/[^\w]+/g, "-")}-${name}-${colorScheme}.png`;
        expect.soft(await thumbnail(page, name), file).toMatchSnapshot(file, TOLERANCE);
      }
    }
  });
}
