import { link, mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { addFile, writeArchive, writeSite } from "../../bench/archive";
import { realMaterial } from "../../bench/material";
import { choresOf, issueOf, yearsPlan } from "../../bench/soak/days";
import { differences, linkedCopy } from "../../bench/soak/linked-copy";
import { readOptions } from "../../bench/soak/options";
import { type Day, formatSoak } from "../../bench/soak/table";
import { temporaryFolder } from "../folder";

const PROJECT_CONTENT = path.resolve(import.meta.dirname, "../../../content");
const MATERIAL = realMaterial(["economy", "rural", "society"]);

describe("a soak's days", () => {
  it("are issues of eight pages with ten stories, which the loader takes, and chores of stories that are there", async () => {
    const folder = await temporaryFolder();
    await writeSite(PROJECT_CONTENT, folder);
    const years = yearsPlan(1, MATERIAL);
    expect(years.size).toBe(365 * 8);
    // The newest two issues of the years, and the first day after them.
    const pages = path.join(folder, "pages");
    await writeArchive(pages, { ...years, size: 16 });
    for (let page = 0; page < 8; page += 1) await addFile(pages, years, page);
    const { content } = await loadContent(folder);
    expect(content?.stories).toHaveLength(30);
    const { date, photos } = issueOf(1, MATERIAL);
    expect([date, photos.length]).toEqual(["2024-07-01", 4]);
    const of = (day: number) => choresOf(day, { years: 1, templates: 90 }, MATERIAL);
    expect(of(1)).toEqual({ correct: null, takeDown: null, newTemplates: false });
    expect(of(65).correct).toMatch(/^\/20(23|24)\/\d\d\/\d\d\/jizhun-\d\d-\d\d\/$/);
    expect(of(65).takeDown).not.toBeNull();
    expect(of(65)).toEqual(of(65));
    expect(of(90).newTemplates).toBe(true);
  });
});

it("a copy by links is compared without reading what is the same file", async () => {
  const [from, to] = [await temporaryFolder(), path.join(await temporaryFolder(), "copy")];
  await mkdir(path.join(from, "a/b"), { recursive: true });
  for (const name of ["a/b/x", "a/y", "z"]) await writeFile(path.join(from, name), name);
  await linkedCopy(from, to);
  expect(await differences(from, to)).toEqual([]);
  await link(path.join(from, "z"), path.join(to, "only-here"));
  await writeFile(path.join(from, "a/new"), "");
  // As publishes replace files: the other name keeps what it had.
  const written = path.join(await temporaryFolder(), "y");
  await writeFile(written, "a/Y");
  await rename(written, path.join(to, "a/y"));
  expect(await differences(from, to)).toEqual(["a/new", "a/y", "only-here"]);
});

describe("formatSoak", () => {
  const day = (number: number, seconds: number, more: Partial<Day> = {}): Day => ({
    day: number,
    corrected: false,
    takenDown: false,
    newTemplates: false,
    seconds,
    peakBytes: 2 ** 28,
    cacheBytes: 5e6,
    report: {
      stages: [],
      due: { pages: 20 + number, bundles: 2 },
      pages: 100,
      stories: 50,
      bytes: 1e6,
      changes: { added: 10, changed: 5, removed: 1 },
    },
    ...more,
  });

  it("compares the last third of each kind of days with the first", () => {
    const days = [1, 2, 3, 4, 5, 6].map((number) => day(number, number));
    expect(formatSoak([...days, day(7, 9, { corrected: true })])).toMatchInlineSnapshot(`
      "days                               first third  last third       ratio
      an issue (6)            seconds            1.5         5.5        3.67
      an issue (6)            peak MiB           256         256        1.00
      an issue (6)            pages               22          26        1.19
      an issue (6)            index                2           2        1.00
      an issue (6)            files               16          16        1.00
      an issue (6)            site MB              1           1        1.00
      an issue (6)            cache MB             5           5        1.00
      + correction (1)        seconds            9.0         9.0        1.00
      + correction (1)        peak MiB           256         256        1.00
      + correction (1)        pages               27          27        1.00
      + correction (1)        index                2           2        1.00
      + correction (1)        files               16          16        1.00
      + correction (1)        site MB              1           1        1.00
      + correction (1)        cache MB             5           5        1.00"
    `);
  });
});

describe("readOptions of a soak", () => {
  it("takes numbers, and says what it does not take", () => {
    expect(readOptions([])).toEqual({
      years: 20,
      days: 365,
      compare: 10,
      templates: 90,
      out: null,
      assume: false,
    });
    expect(readOptions(["--days", "30", "--years", "2"])).toMatchObject({ days: 30, years: 2 });
    expect(readOptions(["--days", "0"])).toEqual({ error: "--days is a whole number from 1 to 9999." });
    expect(readOptions(["--day", "3"])).toMatchObject({ error: expect.stringContaining("npm run soak") });
  });
});
