import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";

/** A finished page as the browser's own parser reads it. */
export interface Document {
  /** Where it is served: `/2024/06/22/slug/`. */
  url: string;
  /** The file as it stands in `dist/`. */
  html: string;
  /** Leads from an old address to the story's own. */
  redirect: boolean;
  h1: string[];
  titles: string[];
  /** `name` or `property` of each meta element, and its content. */
  metas: { name: string; content: string }[];
  canonicals: string[];
  /** What `href`, `src` and `srcset` lead to, as written. */
  links: string[];
  ids: string[];
  scripts: { type: string; src: string; text: string }[];
  /** The text of the story's body, a paragraph each. */
  prose: string[];
  /** The page without the text of its story. */
  withoutProse: string;
}

/** Paths of all files of the site, with forward slashes; hidden ones are the publisher's own. */
export async function filesOf(dist: string): Promise<string[]> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** The URL at which a file is served. */
const servedAt = (file: string) => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** Reads all HTML files of the site in one go. `page` only lends its parser. */
export async function readDocuments(page: Page, dist: string): Promise<Document[]> {
  const names = (await filesOf(dist)).filter((file) => file.endsWith(".html"));
  const files = await Promise.all(
    names.map(async (name) => ({ url: servedAt(name), html: await readFile(path.join(dist, name), "utf8") })),
  );
  const facts = await page.evaluate(
    (sources) =>
      sources.map((source) => {
        const document = new DOMParser().parseFromString(source, "text/html");
        const all = (selector: string) => [...document.querySelectorAll(selector)];
        const values = (selector: string, name: string) =>
          all(selector).map((element) => element.getAttribute(name) ?? "");
        const found = {
          redirect: all('meta[http-equiv="refresh"]').length > 0,
          h1: all("h1").map((element) => element.textContent?.trim() ?? ""),
          titles: all("head title").map((element) => element.textContent ?? ""),
          metas: all("meta[content]").map((element) => ({
            name: element.getAttribute("name") ?? element.getAttribute("property") ?? "",
            content: element.getAttribute("content") ?? "",
          })),
          canonicals: values('link[rel="canonical"]', "href"),
          links: [
            ...values("[href]", "href"),
            ...values("[src]", "src"),
            ...values("form[action]", "action"),
            ...values("[srcset]", "srcset").flatMap((set) =>
              set.split(",").map((part) => part.trim().split(/\s+/)[0] ?? ""),
            ),
          ],
          ids: values("[id]", "id"),
          scripts: all("script").map((element) => ({
            type: element.getAttribute("type") ?? "",
            src: element.getAttribute("src") ?? "",
            text: element.textContent ?? "",
          })),
          prose: all(".prose p, .prose h2").map((element) => element.textContent ?? ""),
        };
        const texts = all(".prose").flatMap((prose) => {
          const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
          const nodes: Node[] = [];
          while (walker.nextNode()) nodes.push(walker.currentNode);
          return nodes;
        });
        for (const text of texts) text.textContent = "";
        return { ...found, withoutProse: `<!DOCTYPE html>${document.documentElement.outerHTML}` };
      }),
    files.map(({ html }) => html),
  );
  return files.map((file, index) => {
    const found = facts[index];
    if (!found) throw new Error(`Not read: ${file.url}`);
    return { ...file, ...found };
  });
}

/** The contents of meta elements of a name. */
export const meta = ({ metas }: Document, name: string): string[] =>
  metas.filter((each) => each.name === name).map(({ content }) => content);

export const isIndexed = (document: Document): boolean =>
  !document.redirect && !meta(document, "robots").join().includes("noindex");
