/**
 * Prints, as JSON, the bodies of some pages of a made-up archive: `render-archive.ts STORIES URL …`. A program of its own, since
 * Playwright's loader makes something else of components.
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { loadContent } from "@/lib/content/load";
import { formatReport, hasErrors } from "@/lib/content/report";
import { archiveOf } from "@/lib/site/archive/archive";
import { routesOf } from "@/lib/site/routes/routes";
import { writeMadeUpArchive } from "../archives/archive";
import { pageOf } from "./page-of-view";

const NOW = "2026-01-01T00:00:00Z";

const [stories = "", ...wanted] = process.argv.slice(2);
const folder = await mkdtemp(path.join(os.tmpdir(), "newspaper-archive-"));
try {
  await writeMadeUpArchive(folder, Number(stories));
  const { content, problems } = await loadContent(folder);
  if (!content || hasErrors(problems))
    throw new Error(formatReport(problems.filter((problem) => hasErrors([problem]))));
  const routes = routesOf(archiveOf(content, NOW));
  const bodies = wanted.map((url) => {
    const view = routes.find((route) => route.url === url)?.view();
    if (!view) throw new Error(`No page ${url}`);
    return { url, kind: view.kind, body: renderToStaticMarkup(pageOf(view)) };
  });
  console.log(JSON.stringify(bodies));
} finally {
  await rm(folder, { recursive: true });
}
