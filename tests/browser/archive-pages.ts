import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { projectFromEnvironment } from "@/lib/cli/project";
import { urls } from "@/lib/site/urls";
import { firstAt, type Site } from "../site/site";
import { withBody } from "./states";

/** Pages of a made-up archive, as `render-archive.ts` makes them: URL → body. */
export type ArchivePages = Map<string, string>;

export async function archivePages(stories: number, wanted: readonly string[]): Promise<ArchivePages> {
  // Not as one file: it looks for the made-up papers' modules in their folder.
  const script = path.join(import.meta.dirname, "render-archive.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", script, `${stories}`, ...wanted],
    { cwd: projectFromEnvironment(process.env, process.cwd()).root, maxBuffer: 1 << 26 },
  );
  const pages: { url: string; body: string }[] = JSON.parse(stdout);
  return new Map(pages.map(({ url, body }) => [url, body]));
}

/** Addresses whose pages of the built site have the style sheet of the archive's page. */
const SAME_SHEET = [
  urls.front,
  urls.section,
  urls.sectionMonth,
  urls.place,
  urls.placeYear,
  urls.day,
  urls.month,
  urls.year,
];

/** Opens a page of the archive in the built site's page of its type; every photo is a grey one. */
export async function openArchivePage(
  page: Page,
  site: Site,
  pages: ArchivePages,
  url: string,
): Promise<void> {
  const body = pages.get(url);
  const pattern = SAME_SHEET.find(({ read }) => read(url) !== null);
  if (body === undefined || !pattern) throw new Error(`No page ${url}`);
  const host = firstAt(site, pattern);
  const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#888" } })
    .webp()
    .toBuffer();
  await page.route("**/pictures/**", (route) => route.fulfill({ body: photo, contentType: "image/webp" }));
  await page.route(`**${host}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withBody(await response.text(), body) });
  });
  await page.goto(host);
}
