import { describe, expect, it } from "vitest";
import { renderIiifCollection } from "@/components/machine/iiif-collection";
import { renderIiifManifest } from "@/components/machine/iiif-manifest";
import { formatReport, hasErrors } from "@/lib/content/report";
import { type Archive, archiveOf } from "@/lib/site/archive/archive";
import { iiifCollectionView } from "@/lib/site/pages/iiif-collection";
import { iiifDays, iiifManifestView } from "@/lib/site/pages/iiif-manifest";
import { issueView } from "@/lib/site/pages/issue";
import { pageView } from "@/lib/site/pages/printed-page";
import { imageInfos } from "@/lib/site/pictures/page-tiles";
import { wantedPictures } from "@/lib/site/pictures/wanted-pictures";
import { routesOf } from "@/lib/site/routes/routes";
import { drawn, LAYOUT, picturedPage, TAKEDOWN } from "../content/pictured-page";
import { type Files, load } from "../folder";
import { Collection, idsOf, Manifest } from "./iiif-schema";

const NOW = "2026-01-01T00:00:00Z";
const DATE = "2024-06-22";
const SITE = `name: 样城日报
url: https://news.example.cn
description: 样例
pdf: true
sections: [{id: rural, name: 三农}]
legal: {copyright: 样城日报社}
`;

async function archiveWith(files: Files): Promise<Archive> {
  const { content, problems } = await load({ "site.yml": SITE, ...files });
  if (!content || hasErrors(problems)) throw new Error(formatReport(problems));
  return archiveOf(content, NOW);
}

async function manifestOf(files: Files): Promise<{ manifest: Manifest; json: string }> {
  const view = iiifManifestView(await archiveWith(files), DATE);
  if (!view) throw new Error("no manifest");
  const json = renderIiifManifest(view);
  return { manifest: Manifest.parse(JSON.parse(json)), json };
}

const inChinese = (words: Record<string, string[]> | undefined) => words?.["zh-CN"]?.join();

describe("the manifest of an issue", () => {
  it("has its pages as canvases, the text of their lines where it stands", async () => {
    const { manifest } = await manifestOf(await picturedPage());
    expect(inChinese(manifest.label)).toBe("样城日报 2024年6月22日");
    expect(inChinese(manifest.requiredStatement?.value)).toBe("样城日报社");
    expect(manifest.homepage.map(({ id }) => id)).toEqual(["https://news.example.cn/paper/2024-06-22/"]);
    const [canvas, ...others] = manifest.items;
    expect(others).toEqual([]);
    expect([inChinese(canvas?.label), canvas?.width, canvas?.height]).toEqual(["第01版 要闻", 2000, 2800]);
    expect(canvas?.homepage[0]?.id).toBe("https://news.example.cn/paper/2024-06-22/01/");
    expect(canvas?.rendering?.[0]?.format).toBe("application/pdf");
    const texts = canvas?.annotations?.[0]?.items ?? [];
    expect(texts.map(({ body }) => body.value)).toEqual(LAYOUT.lines.map(({ text }) => text));
    expect(texts[1]?.target).toBe("https://news.example.cn/paper/2024-06-22/01/canvas#xywh=80,240,880,48");
  });

  it("has its stories as ranges that lead to where they stand, and to their pages", async () => {
    const { manifest } = await manifestOf(await picturedPage());
    const found = (manifest.structures ?? []).map(({ label, homepage, items }) => [
      inChinese(label),
      homepage[0]?.id,
      items.map((item) => (item.type === "Canvas" ? item.id : `${item.source.id}#${item.selector.value}`)),
    ]);
    expect(found).toMatchInlineSnapshot(`
      [
        [
          "样例大桥提前合龙",
          "https://news.example.cn/2024/06/22/daqiao/",
          [
            "https://news.example.cn/paper/2024-06-22/01/canvas#xywh=60,60,920,328",
          ],
        ],
        [
          "两岸盼桥三十年",
          "https://news.example.cn/2024/06/22/panqiao/",
          [
            "https://news.example.cn/paper/2024-06-22/01/canvas#xywh=60,500,920,960",
          ],
        ],
        [
          "河东小学搬进新楼",
          "https://news.example.cn/2024/06/22/xiaoxue/",
          [
            "https://news.example.cn/paper/2024-06-22/01/canvas#xywh=1020,60,920,328",
          ],
        ],
      ]
    `);
  });

  it("has each id once, paints each canvas with an image of which the site has the files", async () => {
    const archive = await archiveWith(await picturedPage());
    const { manifest } = await manifestOf(await picturedPage());
    const ids = idsOf(manifest);
    expect(ids.length).toBe(new Set(ids).size);
    const files = wantedPictures(archive).flatMap(({ variants }) =>
      variants.map(
        ({ name, width, height }) => [`${archive.site.url}/pictures/${name}`, { width, height }] as const,
      ),
    );
    const sizes = new Map<string, { width: number; height: number }>(files);
    for (const { items, thumbnail } of manifest.items)
      for (const { id, width, height } of [
        ...items.flatMap((each) => each.items.map(({ body }) => body)),
        ...thumbnail,
      ])
        expect(sizes.get(id), id).toEqual({ width, height });
    const services = manifest.items.flatMap(({ items }) =>
      items.flatMap((each) => each.items.flatMap(({ body }) => body.service?.map(({ id }) => id) ?? [])),
    );
    expect(imageInfos(archive).map(({ path }) => `${archive.site.url}/${path}`)).toEqual(
      services.map((id) => `${id}/info.json`),
    );
  });

  it("says of a story that goes on on another page both places, once", async () => {
    const files = await picturedPage();
    const second = `---
date: 2024-06-22
page: "02"
name: 综合
stories:
  - {starts: 样例大桥提前合龙, slug: daqiao-2, section: rural, reviewed: true}
---

# 样例大桥提前合龙

（上接第1版）桥面铺装下月开始，
年底以前可以通车。
`;
    const first = String(files["pages/2024-06-22-01.md"]).replace("二十天。\n", "二十天。（下转第2版）\n");
    const { manifest } = await manifestOf({
      ...files,
      "pages/2024-06-22-01.md": first,
      "pages/2024-06-22-02.md": second,
      "pages/2024-06-22-02.png": await drawn(),
    });
    expect(manifest.items.map(({ label }) => inChinese(label))).toEqual(["第01版 要闻", "第02版 综合"]);
    const bridge = (manifest.structures ?? []).filter(({ label }) => inChinese(label) === "样例大桥提前合龙");
    expect(bridge.map(({ items }) => items.map(({ type }) => type))).toEqual([
      ["SpecificResource", "Canvas"],
    ]);
  });

  it("says nothing of what was taken down: neither its text nor its place, nor the picture that shows it", async () => {
    const before = await manifestOf(await picturedPage());
    const { manifest, json } = await manifestOf(await picturedPage(TAKEDOWN));
    for (const word of ["盼桥", "绕行", "大雾", "旧渡口", "panqiao"]) {
      expect(before.json, word).toContain(word);
      expect(json, word).not.toContain(word);
    }
    expect(manifest.structures?.length).toBe(2);
    const [old, now] = [before.manifest, manifest].map(({ items }) => items[0]?.items[0]?.items[0]?.body.id);
    expect(now).not.toBe(old);
    expect(manifest.items[0]?.rendering).toBeUndefined();
  });
});

describe("the collection of all issues", () => {
  it("has each manifest once, the newest first, and each manifest says that it is part of it", async () => {
    const files = await picturedPage();
    const older = String(files["pages/2024-06-22-01.md"]).replace("2024-06-22", "2024-06-21");
    const archive = await archiveWith({
      ...files,
      "pages/2024-06-21-01.md": older.replaceAll("slug: ", "slug: older-"),
      "pages/2024-06-21-01.png": await drawn(),
      // A day without a picture is none of it.
      "pages/2024-06-20-01.md": older
        .replace("2024-06-21", "2024-06-20")
        .replaceAll("slug: ", "slug: oldest-"),
    });
    const view = iiifCollectionView(archive);
    const collection = Collection.parse(JSON.parse(view ? renderIiifCollection(view) : "{}"));
    expect(collection.id).toBe("https://news.example.cn/paper/collection.json");
    expect(inChinese(collection.requiredStatement?.value)).toBe("样城日报社");
    expect(collection.items.map(({ id, label }) => [id, inChinese(label)])).toEqual([
      ["https://news.example.cn/paper/2024-06-22/manifest.json", "样城日报 2024年6月22日"],
      ["https://news.example.cn/paper/2024-06-21/manifest.json", "样城日报 2024年6月21日"],
    ]);
    const { manifest } = await manifestOf(files);
    expect(manifest.partOf.map(({ id }) => id)).toEqual([collection.id]);
  });
});

describe("the terms of use", () => {
  const rightsOf = async (rights: string) =>
    (await manifestOf({ ...(await picturedPage()), "site.yml": `${SITE}rights: ${rights}\n` })).manifest
      .rights;

  it.each([
    ["https://creativecommons.org/licenses/by/4.0/", "http://creativecommons.org/licenses/by/4.0/"],
    ["http://creativecommons.org/publicdomain/zero/1.0", "http://creativecommons.org/publicdomain/zero/1.0/"],
    ["https://rightsstatements.org/page/InC/1.0/?language=en", "http://rightsstatements.org/vocab/InC/1.0/"],
  ])("%s are written as the Presentation API asks", async (typed, written) => {
    expect(await rightsOf(typed)).toBe(written);
  });

  it("that are none of those are an error, with an example", async () => {
    await expect(rightsOf("https://news.example.cn/licence/")).rejects.toThrow(
      /版面的使用许可[\s\S]*rightsstatements\.org\/vocab\/InC/,
    );
  });
});

describe("there is no manifest", () => {
  const without = async (files: Files) => {
    const archive = await archiveWith(files);
    const [page] = archive.pages;
    expect(iiifDays(archive)).toEqual([]);
    expect(iiifManifestView(archive, DATE)).toBeNull();
    expect(iiifCollectionView(archive)).toBeNull();
    expect(imageInfos(archive)).toEqual([]);
    expect(routesOf(archive).filter(({ url }) => /(?:manifest|collection)\.json$/.test(url))).toEqual([]);
    expect(
      wantedPictures(archive).flatMap(({ variants }) => variants.filter(({ name }) => name.includes("/"))),
    ).toEqual([]);
    expect(page && pageView(archive, page).meta.iiif).toBeUndefined();
    expect(issueView(archive, DATE)?.iiif).toBeNull();
  };

  it("where the site says so", async () => {
    await without({ ...(await picturedPage()), "site.yml": `${SITE}iiif: false\n` });
  });

  it("of pages without a picture, with one elsewhere, and with one that must not be shown", async () => {
    const { "pages/2024-06-22-01.png": _, ...rest } = await picturedPage();
    await without(rest);
    await without({ ...rest, "site.yml": `${SITE}pictures: "https://img.example.cn/{date}/{page}.jpg"\n` });
    const { "pages/2024-06-22-01.layout.json": _layout, ...withheld } = await picturedPage(TAKEDOWN);
    await without(withheld);
  });
});

it("pages with a picture lead to the manifest, in words and for programs", async () => {
  const archive = await archiveWith(await picturedPage());
  const [page] = archive.pages;
  const url = "/paper/2024-06-22/manifest.json";
  const view = page && pageView(archive, page);
  expect([view?.meta.iiif, view?.picture?.iiif]).toEqual([archive.site.url + url, url]);
  const issue = issueView(archive, DATE);
  expect([issue?.meta.iiif, issue?.iiif]).toEqual([archive.site.url + url, url]);
});
