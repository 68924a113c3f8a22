import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { formatReport } from "@/lib/content/report";
import { MANIFEST } from "@/lib/publish/manifest/manifest";
import { publish } from "@/lib/publish/publish";
import { begin, filesOf } from "../unit/newsroom";
import { inputFor } from "./inputs";
import { differences, published, treeOf, workFolder, writeContent } from "./publishing";

const STORY = "stories/s0.md";

it("an old address that an earlier version published over a page is taken back", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const files = filesOf(begin());
  await writeContent(content, files);
  await published(content, dist);
  const before = await treeOf(dist);
  // As `aliases: [/, /2024//06/24/b/]` used to be published.
  const page = [...before.keys()].find((name) => /^2024\/\d\d\/\d\d\/s\d\/index\.html$/.test(name)) ?? "";
  const manifest = JSON.parse(await readFile(path.join(dist, MANIFEST), "utf8"));
  for (const name of ["/index.html", page.replace("/", "//")]) {
    manifest.files[name] = ["x", 3];
    await writeFile(path.join(dist, name), "重定向");
  }
  await writeFile(path.join(dist, MANIFEST), JSON.stringify(manifest));
  await published(content, dist);
  expect(differences(before, await treeOf(dist))).toEqual([]);
});

it("an old address that was written by mistake is given up by name", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const files = filesOf(begin());
  const withAlias = String(files[STORY]).replace("section:", "aliases: [/cuo/]\nsection:");
  await writeContent(content, { ...files, [STORY]: withAlias });
  await published(content, dist);
  await writeContent(content, files);
  const refused = await publish(inputFor(content, dist));
  expect(formatReport(refused.problems)).toContain("本来就写错了的，写 mistaken: [/cuo/]");
  await writeContent(content, { ...files, "redirects.yml": "mistaken: [/cuo/]\n" });
  const { changes } = await published(content, dist);
  expect(changes.removed).toEqual(["cuo/index.html"]);
  // Once it is gone nothing need say so any more.
  await writeContent(content, files);
  await published(content, dist);
});

it("two addresses that would be one file publish nothing, on an empty dist too", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const files = filesOf(begin());
  const withAlias = String(files[STORY]).replace("section:", "aliases: [/, /ABOUT/]\nsection:");
  await writeContent(content, { ...files, [STORY]: withAlias });
  const { published: done, problems } = await publish(inputFor(content, dist));
  expect(done).toBe(false);
  expect(formatReport(problems)).toContain("旧网址 / 已属于 首页 [alias-taken]");
  expect([...(await treeOf(dist)).keys()]).toEqual([]);
});
