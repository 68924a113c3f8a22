import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { publish } from "@/lib/publish/publish";
import { runs } from "../length";
import { begin, type Edit, edited, edits, filesOf, type Newsroom } from "../unit/newsroom";
import { inputFor, OTHER_TEMPLATES } from "./inputs";
import { AMPLE_TIME, copyOf, differences, published, treeOf, workFolder, writeContent } from "./publishing";

/** As many edits of a kind between two publishes, and publishes. */
const EDITS = 5;
const ROUNDS = runs(4, 200);
/** Fixed, so that a failure can be looked into; the nightly's sample is longer. */
const SEED = 20240622;

function randomEdits(): Edit[][] {
  const sample = fc.sample(fc.array(edits(), { minLength: EDITS, maxLength: EDITS }), {
    seed: SEED,
    numRuns: ROUNDS,
  });
  return sample;
}

it("a publish of what changed is, byte for byte, a publish of everything", {
  timeout: runs(1, 20) * AMPLE_TIME,
}, async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  let room: Newsroom = begin();
  await writeContent(content, filesOf(room));
  await published(content, dist);
  let skipped = 0;
  for (const [round, list] of randomEdits().entries()) {
    for (const edit of list) room = edited(room, edit);
    await writeContent(content, filesOf(room));
    const before = await copyOf(dist);
    // A change of the templates, once: everything is due.
    const templates = round === ROUNDS - 1 ? { sources: async () => OTHER_TEMPLATES } : {};
    const now = `${room.today}T12:00:00+08:00`;
    const some = await published(content, dist, { ...templates, now });
    skipped += some.pages - some.due.pages;
    const all = await published(content, before, { ...templates, now, full: true });
    expect([list, differences(await treeOf(dist), await treeOf(before))]).toEqual([list, []]);
    expect(all.due.pages).toBe(all.pages);
  }
  expect(skipped).toBeGreaterThan(10);
});

it("everything anew mends what was changed and removed in dist, and leaves what is somebody else's", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, filesOf(begin()));
  await published(content, dist);
  const before = await treeOf(dist);
  await writeFile(path.join(dist, "index.html"), "?");
  await rm(path.join(dist, "about"), { recursive: true });
  await writeFile(path.join(dist, "CNAME"), "news.example.cn");
  await published(content, dist, { full: true });
  const after = await treeOf(dist);
  expect(after.get("CNAME")).toBe("news.example.cn");
  after.delete("CNAME");
  expect(differences(before, after)).toEqual([]);
});

it("a site whose manifest is lost keeps its addresses, and what it no longer wants goes", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const files = filesOf(begin());
  await writeContent(content, files);
  await published(content, dist);
  await writeFile(path.join(dist, ".publish.json"), "{");
  const { "stories/s0.md": _, ...without } = files;
  await writeContent(content, without);
  const refused = await publish(inputFor(content, dist));
  expect(refused.problems.filter(({ rule }) => rule === "lost-address")).toHaveLength(1);
  await writeContent(content, files);
  await mkdir(path.join(dist, "media"), { recursive: true });
  await writeFile(path.join(dist, "media/old.png"), "");
  await published(content, dist);
  expect([...(await treeOf(dist)).keys()]).not.toContain("media/old.png");
});

it("writes nothing where nothing changed, and publishes one story with what it touches", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const room = begin();
  await writeContent(content, filesOf(room));
  await published(content, dist);
  const before = await treeOf(dist);

  const nothing = await published(content, dist);
  expect(nothing).toMatchObject({
    due: { pages: 0, bundles: 0 },
    changes: { added: [], changed: [], removed: [] },
  });
  expect(differences(before, await treeOf(dist))).toEqual([]);

  const file = path.join(content, "stories/xin.md");
  await writeFile(
    file,
    "---\ntitle: 样例新稿\ndate: 2024-06-23\nsection: rural\nbylines: [{name: 测试甲, role: reporter}]\n---\n样例文字。\n",
  );
  const due: string[] = [];
  const one = await published(content, dist, {
    onPlan: (list) => due.push(...list.map(({ route }) => route.url)),
  });
  expect(due.sort()).toMatchInlineSnapshot(`
    [
      "/",
      "/2024/",
      "/2024/06/",
      "/2024/06/22/",
      "/2024/06/23/",
      "/2024/06/23/xin/",
      "/404.html",
      "/about/",
      "/archive/",
      "/atom.xml",
      "/feed.json",
      "/feed.xml",
      "/people/",
      "/people/ce-shi-jia/",
      "/people/ce-shi-jia/2024/",
      "/section/rural/",
      "/section/rural/2024-06/",
      "/section/rural/atom.xml",
      "/section/rural/feed.json",
      "/section/rural/feed.xml",
      "/sitemap.xml",
      "/sitemaps/2024-06.xml",
      "/sitemaps/pages.xml",
      "/today/06-23/",
    ]
  `);
  expect(one.due.bundles).toBe(1);
  expect(one.changes.removed.filter((name) => !name.startsWith("search-index/"))).toEqual([]);
});

it("an address that was published and is nowhere stops the publish and says how to go on", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  const files = filesOf(begin());
  await writeContent(content, files);
  await published(content, dist);
  const before = await treeOf(dist);

  const { "stories/s0.md": _, ...without } = files;
  await writeContent(content, without);
  const refused = await publish(inputFor(content, dist));
  expect(refused.published).toBe(false);
  const errors = refused.problems.filter(({ severity }) => severity === "error");
  expect(errors.map(({ file, rule, message }) => [file, rule, message])).toEqual([
    ["content/redirects.yml", "lost-address", "网址 /2023/05/01/s0/ 发布过，这次没有了"],
  ]);
  expect(differences(before, await treeOf(dist))).toEqual([]);

  await writeContent(content, {
    ...without,
    "redirects.yml": "gone:\n  - {url: /2023/05/01/s0/, date: 2025-02-01, reason: 测试}\n",
  });
  await published(content, dist);
  expect(await readFile(path.join(dist, "2023/05/01/s0/index.html"), "utf8")).toContain('"kind":"withdrawn"');
  // The day, month and year are empty now, and lead to what there is.
  for (const list of ["2023/05/01", "2023/05", "2023"])
    expect(await readFile(path.join(dist, list, "index.html"), "utf8")).toContain('content="0;url=/"');

  await writeContent(content, {
    ...without,
    "redirects.yml": "redirects:\n  - {from: /2023/05/01/s0/, to: /2024/05/31/s1/}\n",
  });
  await published(content, dist);
  expect(await readFile(path.join(dist, "2023/05/01/s0/index.html"), "utf8")).toContain(
    'content="0;url=/2024/05/31/s1/"',
  );
});
