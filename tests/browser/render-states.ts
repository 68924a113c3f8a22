/**
 * Prints, as JSON, the bodies of pages that `content/` has no occasion for: corrections, photos, wide tables, a site
 * without a story. A program of its own, since Playwright's loader makes something else of components.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { loadContent } from "@/lib/content/load";
import { formatReport, hasErrors } from "@/lib/content/report";
import { archiveOf } from "@/lib/site/archive/archive";
import { emptiedRoutes } from "@/lib/site/routes/emptied";
import { routesOf } from "@/lib/site/routes/routes";
import type { View } from "@/lib/site/routes/views";
import { picturedPage, TAKEDOWN } from "../unit/content/pictured-page";
import type { Files } from "../unit/folder";
import { pageOf } from "./page-of-view";

const NOW = "2026-01-01T00:00:00Z";
const MINIMAL = path.join(import.meta.dirname, "../fixtures/content/minimal/site.yml");
const LEGAL =
  "legal: {contact: 样例电话 0635-0000000，邮箱 yangli@news.example.cn, report: 12377, copyright: 样例}\n";

const story = (fields: string, body: string) => `---\nsection: rural\n${fields}\n---\n\n${body}\n`;
const WIDE = `| ${"很宽的一列 | ".repeat(12)}\n| ${"--- | ".repeat(12)}\n| ${"样例数字 | ".repeat(12)}`;
const FILES = {
  "stories/a.md": story(
    [
      "title: 有更正、有图、有表格的一篇",
      "date: 2024-06-22",
      "updated: 2024-06-23",
      "photos: [{file: media/a.png, alt: 灰色的一块, caption: 样例说明, credit: 样例}]",
      "corrections: [{date: 2024-06-25, text: 第一段的“三”应为“四”, by: 编辑部}, {date: 2025-01-02, text: 又一处}]",
    ].join("\n"),
    `样例文字，有脚注[^1]。\n\n${WIDE}\n\n- [x] 一\n- [ ] 二\n\n> 引文\n\n[^1]: 脚注。`,
  ),
  "stories/b.md": story(
    "title: 撤下的一篇\ndate: 2024-06-22\ntakedown: {date: 2024-07-01, reason: 样例理由}",
    "",
  ),
  "about.md": "样例的一段话，见[更正](/corrections/)。\n\n## 样例小标题\n\n又一段。\n",
};

/** A page whose second story was taken down; nobody serves its picture here. */
const PICTURED = await picturedPage(TAKEDOWN);

/** So many people that each initial has a page of its own. */
const SIGNED: Files = Object.fromEntries(
  [1, 2].map((number) => [
    `stories/signed-${number}.md`,
    story(
      `title: 众人署名的第${number}篇\nslug: zhongren-${number}\ndate: 2024-06-2${number}\nbylines: [${Array.from(
        { length: 410 },
        (_, i) => `${"张王李赵"[i % 4]}${String.fromCodePoint(0x5e00 + i)}`,
      ).join(", ")}]`,
      "样例文字，写这一篇的人很多，一个一个地列在后面。",
    ),
  ]),
);

/** A topic that was reported on in two years, and a day on which that was. */
const TOPIC: Files = {
  "topics.yml": "- {name: 样例大桥, description: 样例大桥从动工到通车的报道。}\n",
  ...Object.fromEntries(
    ["2023-06-22", "2024-06-01", "2024-06-20", "2024-06-22"].map((date, index) => [
      `stories/${date}.md`,
      story(
        `title: 样例大桥的第${index + 1}篇报道\nslug: daqiao-${index}\ndate: ${date}\ntopic: 样例大桥${
          index === 2 ? "\nphotos: [{file: media/a.png, alt: 灰色的一块}]" : ""
        }`,
        "样例大桥的桥墩已经立好，接下来要架的是钢梁，工人们正在做准备。",
      ),
    ]),
  ),
};

const NONE: Files = {};

/** The address of a contributor whose stories were taken down. */
const EMPTIED = "/people/yang-li/";

/** Name → where among the site's pages it belongs, and whether there is a story at all. */
const STATES = {
  "corrected story with photo, wide table, footnotes": { url: "/2024/06/22/a/", files: FILES },
  "story that was taken down": { url: "/2024/06/22/b/", files: FILES },
  corrections: { url: "/corrections/", files: FILES },
  "corrections of a year": { url: "/corrections/2024/", files: FILES },
  "about, in the paper's words": { url: "/about/", files: FILES },
  "accessibility statement with contact": { url: "/accessibility/", files: FILES },
  "front of an empty site": { url: "/", files: NONE },
  "empty section": { url: "/section/rural/", files: NONE },
  "list that a takedown has emptied": { url: EMPTIED, files: NONE },
  "404 of an empty site": { url: "/404.html", files: NONE },
  "people of an initial": { url: "/people/initial/z/", files: SIGNED },
  topics: { url: "/topic/", files: TOPIC },
  topic: { url: "/topic/yang-li-da-qiao/", files: TOPIC },
  "year of a topic": { url: "/topic/yang-li-da-qiao/2024/", files: TOPIC },
  "story of a topic": { url: "/2024/06/22/daqiao-3/", files: TOPIC },
  "day of two years": { url: "/today/06-22/", files: TOPIC },
  "front with topics": { url: "/", files: TOPIC },
  "printed page with its picture": { url: "/paper/2024-06-22/01/", files: PICTURED },
  "issue of a page with its picture": { url: "/paper/2024-06-22/", files: PICTURED },
};

async function viewsOf(files: Files): Promise<(url: string) => View | null> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "newspaper-states-"));
  try {
    await cp(MINIMAL, path.join(folder, "site.yml"));
    await writeFile(path.join(folder, "site.yml"), LEGAL, { flag: "a" });
    for (const name of ["stories", "media", "pages"]) await mkdir(path.join(folder, name));
    await sharp({ create: { width: 40, height: 30, channels: 3, background: "#888" } }).toFile(
      path.join(folder, "media/a.png"),
    );
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text ?? "");
    const { content, problems } = await loadContent(folder);
    if (!content || hasErrors(problems)) throw new Error(formatReport(problems));
    const archive = archiveOf(content, NOW);
    const routes = [...routesOf(archive), ...emptiedRoutes(archive, [EMPTIED])];
    return (url) => routes.find((route) => route.url === url)?.view() ?? null;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const bodies: { name: string; kind: string; body: string }[] = [];
const sites = new Map<Files, Awaited<ReturnType<typeof viewsOf>>>();
for (const [name, { url, files }] of Object.entries(STATES)) {
  const site = sites.get(files) ?? (await viewsOf(files));
  sites.set(files, site);
  const view = site(url);
  if (!view) throw new Error(`No page ${url}`);
  bodies.push({ name, kind: view.kind, body: renderToStaticMarkup(pageOf(view)) });
}
console.log(JSON.stringify(bodies));
