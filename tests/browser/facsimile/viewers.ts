import { once } from "node:events";
import { createServer, type Server } from "node:http";
import path from "node:path";
import type { Page } from "@playwright/test";
import type OpenSeadragon from "openseadragon";
import { closeServer } from "@/lib/publish/serving/close-server";
import { ROOT } from "../../command";
import { portOf } from "../../unit/port";
import { Manifest } from "../../unit/site/iiif-schema";
import { expect, test } from "../test";
import type { PageSite } from "./page-site";

const VIEWER = path.join(ROOT, "node_modules/openseadragon/build/openseadragon/openseadragon.min.js");
const MANIFEST = "/paper/2024-06-22/manifest.json";

declare global {
  interface Window {
    OpenSeadragon: typeof OpenSeadragon;
    viewer: OpenSeadragon.Viewer;
  }
}

/** A library's page with room for a viewer; gives what is fetched for it of the paper's pictures, and with which answer. */
async function openLibrary(page: Page, library: Server): Promise<Map<string, number>> {
  const fetched = new Map<string, number>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/pictures/")) fetched.set(pathname, response.status());
  });
  await page.goto(`http://localhost:${portOf(library)}/`);
  await page.addScriptTag({ path: VIEWER });
  return fetched;
}

const readManifest = async (page: Page, { url }: PageSite) =>
  Manifest.parse(
    await page.evaluate(
      async (manifest): Promise<unknown> => (await fetch(manifest)).json(),
      new URL(MANIFEST, url).href,
    ),
  );

/** Opens the canvas's image in the viewer. */
const openImage = (page: Page, service: string) =>
  page.evaluate(async (info) => {
    window.viewer = window.OpenSeadragon({
      id: "viewer",
      tileSources: info,
      crossOriginPolicy: "Anonymous",
      drawer: "canvas",
      showNavigationControl: false,
      immediateRender: true,
      animationTime: 0,
    });
    await new Promise<void>((resolve, reject) => {
      window.viewer.addHandler("open", () => resolve());
      window.viewer.addHandler("open-failed", ({ message }) => reject(new Error(message)));
    });
  }, `${service}/info.json`);

/** Shows a part of the image, in its pixels, as large as fits, and waits until all its tiles are there. */
const show = (page: Page, [x, y, width, height]: readonly [number, number, number, number]) =>
  page.evaluate(
    async ([left, top, wide, high]) => {
      const item = window.viewer.world.getItemAt(0);
      window.viewer.viewport.fitBounds(item.imageToViewportRectangle(left, top, wide, high), true);
      window.viewer.forceRedraw();
      const ended = Date.now() + 120_000;
      do await new Promise((resolve) => setTimeout(resolve, 50));
      while (!item.getFullyLoaded() && Date.now() < ended);
      if (!item.getFullyLoaded()) throw new Error("tiles are missing");
      window.viewer.forceRedraw();
      await new Promise((resolve) => window.viewer.addOnceHandler("update-viewport", resolve));
    },
    [x, y, width, height] as const,
  );

/** The share of dark points on what the viewer draws; reading them is allowed only where the paper's site allows it. */
const inkShown = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("#viewer canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) throw new Error("nothing is drawn");
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at + 3] ?? 0) > 0 && (data[at] ?? 255) < 110) dark += 1;
    return dark / (data.length / 4);
  });

/** A fragment's rectangle in pixels of the image. */
const boxIn = (fragment: string | undefined, scale: number) =>
  (fragment ?? "")
    .replace("xywh=", "")
    .split(",")
    .map((length) => Number(length) * scale);

/** That other sites' viewers can show the page that `served` gives: by the worker that has set and drawn it for other tests. */
export function viewerTests(served: () => PageSite): void {
  /** A library's site, on which a viewer runs: of another origin than the paper's. */
  let library: Server;
  test.beforeAll(async () => {
    library = createServer((_request, response) =>
      response
        .setHeader("content-type", "text/html")
        .end('<!DOCTYPE html><title>样例</title><div id="viewer" style="width:800px;height:800px"></div>'),
    );
    await once(library.listen(0, "localhost"), "listening");
  });
  test.afterAll(() => closeServer(library, 0));

  test("a viewer on another site opens the issue: its stories, its pages, every tile of their pictures", async ({
    page,
  }) => {
    const fetched = await openLibrary(page, library);
    const manifest = await readManifest(page, served());
    expect(manifest.items.length).toBe(1);
    const [canvas] = manifest.items;
    const image = canvas?.items[0]?.items[0]?.body;
    const service = image?.service?.[0]?.id;
    if (!canvas || !image || !service) throw new Error("no image");
    const ranges = manifest.structures ?? [];
    expect(ranges.length).toBeGreaterThan(6);

    await openImage(page, service);
    expect(
      await page.evaluate(() => {
        const { x, y } = window.viewer.world.getItemAt(0).getContentSize();
        return [x, y];
      }),
    ).toEqual([image.width, image.height]);
    await show(page, [0, 0, image.width, image.height]);
    await expect.poll(() => inkShown(page)).toBeGreaterThan(0.005);

    // Each story where the manifest says it stands.
    const scale = image.width / canvas.width;
    for (const { items, label } of ranges)
      for (const item of items) {
        if (item.type !== "SpecificResource") throw new Error(`${JSON.stringify(label)} has no place`);
        expect(item.source.id).toBe(canvas.id);
        const [x = 0, y = 0, width = 0, height = 0] = boxIn(item.selector.value, scale);
        await show(page, [x, y, width, height]);
        await expect.poll(() => inkShown(page), { message: JSON.stringify(label) }).toBeGreaterThan(0.01);
      }

    // All of the page at its full size.
    for (let y = 0; y < image.height; y += 700)
      for (let x = 0; x < image.width; x += 700) await show(page, [x, y, 700, 700]);
    expect([...fetched].filter(([, status]) => status !== 200)).toEqual([]);
    const atFullSize = [...fetched].filter(([url]) => /\/\d+,\d+,(\d+,\d+)\/\1\/0\/default\.jpg$/.test(url));
    expect(atFullSize.length).toBe(Math.ceil(image.width / 1024) * Math.ceil(image.height / 1024));
  });

  test("the text of each printed line lies on its picture", async ({ page }) => {
    await openLibrary(page, library);
    const [canvas] = (await readManifest(page, served())).items;
    const image = canvas?.items[0]?.items[0]?.body;
    const lines = canvas?.annotations?.[0]?.items ?? [];
    if (!canvas || !image) throw new Error("no image");
    expect(lines.length).toBeGreaterThan(300);
    await openImage(page, image.service?.[0]?.id ?? "");
    const scale = image.width / canvas.width;
    for (const { target, body } of lines.filter((_, index) => index % 40 === 1)) {
      const [x = 0, y = 0, width = 0, height = 0] = boxIn(target.split("#")[1], scale);
      // A composed page may be longer than its sheet.
      if (y + height > image.height) continue;
      await show(page, [x, y, width, height]);
      await expect.poll(() => inkShown(page), { message: body.value }).toBeGreaterThan(0.003);
    }
  });

  test("the page of the paper leads to the manifest, which its server sends for everybody", async ({
    page,
  }) => {
    await page.goto(served().url);
    const link = page.locator(".guide").getByRole("link", { name: "IIIF" });
    const href = await link.getAttribute("href");
    expect(href).toBe(MANIFEST);
    const answer = await page.request.get(new URL(href ?? "", served().url).href);
    expect(answer.headers()).toMatchObject({
      "access-control-allow-origin": "*",
      "content-type": 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"',
    });
    const headlines = await page.locator(".guide ol a").allTextContents();
    const { structures = [] } = Manifest.parse(await answer.json());
    expect(structures.map(({ label }) => label["zh-CN"]?.join())).toEqual(headlines);
  });
}
