import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { type InlineHashes, inlineHashes } from "@/lib/publish/hosting/csp";
import { RECORD_FILE, readRecord } from "@/lib/publish/hosting/hosting-record";
import { begin, filesOf } from "../unit/newsroom";
import { OTHER_TEMPLATES } from "./inputs";
import { published, treeOf, workFolder, writeContent } from "./publishing";

const PAGES = ["index.html", "about/index.html", "2024/index.html"];

const recordIn = (dist: string) => readRecord(readFileSync(path.join(dist, RECORD_FILE), "utf8"));

/** What a page has inlined and the site's policy forbids. */
function forbidden(dist: string): string[] {
  const allowed = new Set(recordIn(dist)?.styleHashes);
  return PAGES.flatMap((page) => inlineHashes(readFileSync(path.join(dist, page), "utf8")).styles).filter(
    (hash) => !allowed.has(hash),
  );
}

it("the policy allows what pages have inlined at each step of a change of templates, and nothing older when it is over", async () => {
  const [content, dist] = [await workFolder(), await workFolder()];
  await writeContent(content, filesOf(begin()));
  await published(content, dist);
  const before = recordIn(dist)?.styleHashes;
  const seen = new Set<number | undefined>();
  const onStep = () => {
    seen.add(recordIn(dist)?.styleHashes.length);
    expect(forbidden(dist)).toEqual([]);
  };
  await published(content, dist, { sources: async () => OTHER_TEMPLATES, onStep });
  // Those of both, for the time in which pages of both stand there.
  expect([...seen]).toEqual([1, 2]);

  const pages = [...(await treeOf(dist))].filter(([name]) => name.endsWith(".html"));
  const all = pages.map(
    ([, html]): InlineHashes => inlineHashes(Buffer.from(html, "latin1").toString("utf8")),
  );
  const now = [...new Set(all.flatMap(({ styles }) => styles))];
  expect(now).not.toEqual(before);
  expect(recordIn(dist)?.styleHashes).toEqual(now);
  expect((await readFile(path.join(dist, "_headers"), "utf8")).includes(before?.[0] ?? "")).toBe(false);
});
