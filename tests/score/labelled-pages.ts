import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { withLineFeeds } from "@/lib/newspaper/source/source";
import { Label } from "./label";

/** A page and what must come of it. */
export interface LabelledPage {
  /** The folder's name, or the file's. */
  name: string;
  /** The page's text, without front matter. */
  text: string;
  label: Label;
}

const FIXTURES = path.resolve(import.meta.dirname, "../fixtures");

/** Folders of labelled pages that the repository has: those that are read exactly, and those that are not yet. */
export const SOLVED = path.join(FIXTURES, "pages");
export const UNSOLVED = path.join(FIXTURES, "pages-unsolved");
/** Pages that others made up to try the splitter with: small ones, each of a kind, and whole ones in the structure of real ones. */
export const GIVEN: readonly string[] = ["pages-unmet", "pages-real-like"].map((folder) =>
  path.join(FIXTURES, folder),
);

/** The labelled pages in a folder and below it: `page.md` with `expected.json`, or `NAME.md` with `NAME.json`. */
export function labelledPages(folder: string): LabelledPage[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return labelledPages(at);
    if (!entry.name.endsWith(".md")) return [];
    const [label, name] =
      entry.name === "page.md"
        ? [path.join(folder, "expected.json"), path.basename(folder)]
        : [at.replace(/\.md$/, ".json"), entry.name.replace(/\.md$/, "")];
    return existsSync(label) ? [readPage(name, at, label)] : [];
  });
}

function readPage(name: string, page: string, label: string): LabelledPage {
  const { body } = stripFrontMatter(withLineFeeds(readFileSync(page, "utf8")));
  return { name, text: body, label: parseLabel(readFileSync(label, "utf8"), label) };
}

function parseLabel(text: string, file: string): Label {
  const parsed = Label.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
