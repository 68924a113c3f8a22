import { expect, it } from "vitest";
import { renderWebManifest } from "@/components/machine/web-manifest";
import { archiveOf } from "@/lib/site/archive/archive";
import { webManifestView } from "@/lib/site/pages/web-manifest";
import { contentOf, type Files, png } from "../folder";

async function manifestOf(files: Files) {
  const archive = archiveOf(await contentOf(files), "2026-01-01T00:00:00Z");
  return JSON.parse(renderWebManifest(webManifestView(archive)));
}

it("the web manifest says of the paper what site.yml says, and opens where readers see an address they can pass on", async () => {
  expect(await manifestOf({})).toMatchObject({
    id: "/",
    start_url: "/",
    scope: "/",
    lang: "zh-CN",
    display: "minimal-ui",
    background_color: "#fbfaf6",
  });
});

it("a paper whose icon is pixels has no drawing to offer", async () => {
  const sources = (manifest: { icons: { src: string }[] }) => manifest.icons.map(({ src }) => src);
  const pixels = ["/icon-192.png", "/icon-512.png", "/icon-maskable.png"];
  expect(sources(await manifestOf({}))).toEqual(["/icon.svg", ...pixels]);
  expect(sources(await manifestOf({ "icon.png": await png(512, 512) }))).toEqual(pixels);
});
