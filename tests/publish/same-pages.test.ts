/** What a publish renders is, byte for byte, what `next build` makes of the same views and templates. */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import { fileOf } from "@/lib/publish/manifest/site-file";
import { compileTemplates } from "@/lib/publish/next/compile";
import { withoutRuntime } from "@/lib/publish/next/html";
import { RenderThreads } from "@/lib/publish/next/threads";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { writeMadeUpArchive } from "../archives/archive";
import { runs } from "../length";
import { builtByNext } from "./build-mode";
import { NEXT_CACHE, ROOT, WITH_NEXT } from "./inputs";
import { AMPLE_TIME, workFolder } from "./publishing";

async function madeUp(): Promise<string> {
  const folder = await workFolder();
  await writeMadeUpArchive(folder, runs(60, 300));
  return folder;
}

it.each([
  ["content/", async () => path.join(ROOT, "content")],
  ["a made-up archive with photos", madeUp],
])("of %s", { timeout: AMPLE_TIME }, async (_name, folderOf) => {
  const { content } = await loadContent(await folderOf());
  if (!content) throw new Error("No content");
  const routes = routesOf(archiveOf(content, "2026-01-01T00:00:00Z"));
  const { templates } = await WITH_NEXT.sources();
  await mkdir(NEXT_CACHE, { recursive: true });
  const different = await withLock(
    path.join(NEXT_CACHE, LOCK),
    () => {},
    async () => {
      const compiled = await compileTemplates(ROOT, NEXT_CACHE, templates);
      const { pages } = await builtByNext(routes, NEXT_CACHE, compiled);
      const threads = new RenderThreads(ROOT, NEXT_CACHE);
      const urls: string[] = [];
      let compared = 0;
      await threads.render(routes, async ({ url }, rendered) => {
        compared += 1;
        const built = pages.get(url)?.toString() ?? "";
        const same =
          rendered.kind === "html"
            ? rendered.html === withoutRuntime(built)
            : Buffer.from(rendered.content).toString() === built;
        if (!same) urls.push(url);
      });
      await threads.close();
      expect(compared).toBe(routes.length);
      expect(pages.size).toBe(new Set(routes.map(({ url }) => fileOf(url))).size);
      return urls;
    },
  );
  expect(different).toEqual([]);
});
