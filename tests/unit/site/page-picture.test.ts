import { describe, expect, it } from "vitest";
import { policyOf, scriptSources } from "@/lib/publish/hosting/csp";
import { archiveOf } from "@/lib/site/archive/archive";
import { issueView } from "@/lib/site/pages/issue";
import { pageView } from "@/lib/site/pages/printed-page";
import { storyView } from "@/lib/site/pages/story";
import { flagOf } from "@/lib/site/paper/flag";
import { outlineOf } from "@/lib/site/paper/outline";
import { pagePictureView } from "@/lib/site/paper/page-picture";
import { pagePdf, pictureHost } from "@/lib/site/pictures/page-file";
import { picturedPage, TAKEDOWN } from "../content/pictured-page";
import { contentOf, type Files, load } from "../folder";

const NOW = "2026-01-01T00:00:00Z";

const SITE = `name: 样城日报
url: https://news.example.cn
description: 样例
sections: [{id: rural, name: 三农}]
`;

async function siteWith(files: Files) {
  const archive = archiveOf(await contentOf(files), NOW);
  const [page] = archive.pages;
  if (!page) throw new Error("no page");
  return { archive, page };
}

describe("outlines of zones", () => {
  it("are those of a rectangle, and of several that touch, without a line inside", () => {
    expect(outlineOf([[0, 0, 10, 20]])).toBe("M10 0V20H0V0Z");
    const found = outlineOf([
      [0, 0, 30, 10],
      [0, 10, 10, 20],
    ]);
    expect(found).toBe("M30 0V10H10V30H0V0Z");
  });

  it("are several where rectangles lie apart", () => {
    const found = outlineOf([
      [0, 0, 10, 10],
      [20, 0, 10, 10],
    ]);
    expect(found.match(/M/g)).toHaveLength(2);
  });
});

describe("flags of zones", () => {
  it("reach into the page, and stand above the zone where there is room", () => {
    expect(flagOf("样例大桥", [[60, 400, 500, 100]])).toEqual({
      x: 60,
      y: 400,
      toLeft: false,
      above: true,
      lines: ["样例大桥"],
      width: 4,
    });
    expect(flagOf("样例大桥", [[1500, 20, 400, 100]])).toMatchObject({ x: 1900, toLeft: true, above: false });
  });

  it("are broken between words into lines of nearly one length", () => {
    const { lines, width } = flagOf("4760名献血者入选全国无偿献血表彰奖励名单", [[0, 400, 100, 100]]);
    expect(lines.join("")).toBe("4760名献血者入选全国无偿献血表彰奖励名单");
    expect(lines.length).toBe(2);
    expect(width).toBeLessThanOrEqual(14);
  });
});

describe("a page with a picture", () => {
  it("has a zone for each story, its links leading there and back", async () => {
    const { archive, page } = await siteWith(await picturedPage());
    const { picture, sheet } = pageView(archive, page);
    expect(picture?.zones.map(({ id, url, headline }) => [id, url, headline])).toEqual([
      ["zone-daqiao", "/2024/06/22/daqiao/", "样例大桥提前合龙"],
      ["zone-panqiao", "/2024/06/22/panqiao/", "两岸盼桥三十年"],
      ["zone-xiaoxue", "/2024/06/22/xiaoxue/", "河东小学搬进新楼"],
    ]);
    expect(sheet.regions.map(({ zone }) => zone)).toEqual(["zone-daqiao", "zone-panqiao", "zone-xiaoxue"]);
    expect(sheet.regions[0]?.lines.map(({ crops }) => crops?.boxes.length)).toEqual([1, 1, 1]);
    const story = archive.byUrl.get("/2024/06/22/panqiao/");
    const zones = story && storyView(archive, story).source?.zones;
    expect(zones).toMatchObject([{ label: "在版面上看", url: "/paper/2024-06-22/01/#zone-panqiao" }]);
    // Its zone and 40 units around it; what is around the story is drawn over.
    expect(zones?.[0]?.place).toMatchObject({
      window: [20, 460, 1000, 1040],
      height: 2800,
      around: "M20 460h1000v1040h-1000ZM980 500V1460H60V500Z",
      src: expect.stringMatching(/-720\.webp$/),
    });
    expect(issueView(archive, "2024-06-22")?.thumbnails.map(({ url }) => url)).toEqual([
      "/paper/2024-06-22/01/",
    ]);
  });

  it("shows no zone of a story that was taken down", async () => {
    const { archive, page } = await siteWith(await picturedPage(TAKEDOWN));
    const view = pageView(archive, page);
    expect(view.picture?.zones.map(({ id }) => id)).toEqual(["zone-daqiao", "zone-xiaoxue"]);
    expect(view.picture?.note).toBe("本版有1篇已撤下，图上原来的位置已涂去。");
    expect(JSON.stringify(view)).not.toContain("panqiao");
    // What the others show of the page is cut from the blanked picture.
    const story = archive.byUrl.get("/2024/06/22/daqiao/");
    const [zone] = (story && storyView(archive, story).source?.zones) ?? [];
    const hash = page.picture?.file?.hash;
    expect(zone?.place?.src).toBe(`/pictures/${hash}-720.webp`);
    expect(hash).not.toBe(page.picture?.file?.original);
  });

  it("shows the piece with a suspect at once, and of a longer line no more than its printed line", async () => {
    const files = await picturedPage();
    const text = String(files["pages/2024-06-22-01.md"]).replace("绕行\n一个", "绕行一个");
    const fixes = "- {wrong: 大雾, context: 遇上大雾, note: 样例}\n";
    const { archive, page } = await siteWith({
      ...files,
      "pages/2024-06-22-01.md": text,
      "ocr-fixes.yml": fixes,
    });
    const lines = pageView(archive, page).sheet.regions.flatMap((region) => region.lines);
    expect(lines.flatMap(({ crops }) => (crops?.shown ? [crops.boxes] : []))).toEqual([[[75, 755, 730, 58]]]);
  });

  it("offers its PDF where the site says so, and nothing was taken down", async () => {
    const files = { ...(await picturedPage()), "site.yml": `${SITE}pdf: true\n` };
    const { archive, page } = await siteWith(files);
    expect(pagePictureView(archive, page)?.pdf).toEqual({
      label: "下载PDF（0.1 MB）",
      url: "/paper/2024-06-22/01/2024-06-22-01.pdf",
    });
    const withdrawn = await siteWith({ ...(await picturedPage(TAKEDOWN)), "site.yml": `${SITE}pdf: true\n` });
    expect(pagePdf(withdrawn.page, withdrawn.archive.site)).toBeNull();
    const off = await siteWith(await picturedPage());
    expect(pagePdf(off.page, off.archive.site)).toBeNull();
  });
});

describe("pictures that an office keeps elsewhere", () => {
  const elsewhere = async (
    second = "",
    pattern = "https://img.example.cn/{year}{month}/{day}/{page}.jpg",
  ): Promise<Files> => {
    const { "pages/2024-06-22-01.png": _, ...files } = await picturedPage(second);
    return { ...files, "site.yml": `${SITE}pictures: ${pattern}\n` };
  };

  it("are shown by their address, in the layout's shape, and the policy lets their host in alone", async () => {
    const { archive, page } = await siteWith(await elsewhere());
    const view = pagePictureView(archive, page);
    expect(view?.image).toMatchObject({
      src: "https://img.example.cn/202406/22/01.jpg",
      sources: [],
      width: 2000,
      height: 2800,
    });
    expect(view?.zones).toHaveLength(3);
    // A story leads there, and does not load it.
    const story = archive.byUrl.get("/2024/06/22/panqiao/");
    expect(story && storyView(archive, story).source?.zones).toEqual([
      { label: "在版面上看", url: "/paper/2024-06-22/01/#zone-panqiao", place: null },
    ]);
    const policy = policyOf(
      { styleHashes: [], scriptHashes: [], pictureHost: pictureHost(archive.site) },
      "page",
      scriptSources("news.example.cn"),
    );
    expect(policy).toContain("img-src 'self' https://img.example.cn;");
  });

  it("are not shown of a page of which something was taken down: nobody here can blank them", async () => {
    const { content, problems } = await load(await elsewhere(TAKEDOWN));
    if (!content) throw new Error("no content");
    const archive = archiveOf(content, NOW);
    expect(archive.pages.map((page) => pagePictureView(archive, page))).toEqual([null]);
    expect(problems.map(({ rule }) => rule)).toEqual(["withheld-picture"]);
  });

  it.each([
    "https://img.example.cn/{date}.jpg",
    "img/{date}/{page}.jpg",
    "https://img.example.cn/{date}/{side}-{page}.jpg",
  ])("have no address like %s", async (pattern) => {
    const { content } = await load(await elsewhere("", pattern));
    expect(content).toBeNull();
  });
});
