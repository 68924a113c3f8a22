import { isWrittenWhole, missingWords, writable } from "@/lib/content/manuscript/account";
import { writeAsTyped } from "@/lib/content/manuscript/as-typed";
import type { Manuscript } from "@/lib/content/manuscript/manuscript";
import { parseFragment } from "@/lib/content/manuscript/parse-html";
import { readParts } from "@/lib/content/manuscript/story-parts";
import { clean } from "@/lib/content/web/clean";
import { textIn } from "@/lib/content/web/find";
import { PAGE_LOOKS } from "@/lib/content/web/page-looks";
import type { Byline, Dateline } from "@/lib/records/byline";
import type { Entry } from "../entry";
import type { Resolver } from "../places/resolver";
import { type Note, note } from "../report/note";
import { translateTree } from "./translated-tree";

/** A text in HTML as Markdown, and what papers print around it; or the words that could not be converted. */
export type Converted =
  | { kind: "text"; text: string; bylines: Byline[]; dateline: Dateline | null }
  | { kind: "refused"; note: Note };

/** The way of every saved page: its blocks, its account of characters, Markdown that says the same. */
export async function htmlAsMarkdown(
  html: string,
  entry: Entry,
  resolver: Resolver,
  notes: Note[],
): Promise<Converted> {
  const tree = parseFragment(html);
  await translateTree(tree, entry, resolver, notes);
  const { blocks } = clean(tree);
  const paragraphs = blocks.map(textIn);
  const manuscript: Manuscript = {
    tree: { type: "root", children: blocks },
    looks: PAGE_LOOKS,
    pictures: new Map(),
    stated: { kicker: null, headline: entry.title, deck: null, bylines: [], dates: [] },
    paragraphs,
    remarks: [],
  };
  const parts = readParts(withPlaces(manuscript));
  for (const aside of parts.aside) notes.push(note(entry.source, "text-mended", aside));
  const missing = missingWords(paragraphs, parts);
  if (missing.length > 0)
    return { kind: "refused", note: note(entry.source, "text-left-out", missing.join(" ")) };
  if (writable(parts.text) > 0) notes.push(note(entry.source, "text-mended", "** __"));
  const text = writeAsTyped(parts.text).replaceAll(`(${PLACE}/`, "(/");
  if (!isWrittenWhole(text, parts.text))
    return { kind: "refused", note: note(entry.source, "text-left-out", entry.title) };
  return { kind: "text", text, bylines: parts.bylines, dateline: parts.dateline };
}

/** Links within a page lead nowhere elsewhere, so the converter takes them away; ours are within the new site. */
const PLACE = "https://place.invalid";

function withPlaces(manuscript: Manuscript): Manuscript {
  const visit = (nodes: Manuscript["tree"]["children"]): void => {
    for (const node of nodes) {
      if (node.type !== "element") continue;
      const { href } = node.properties;
      if (node.tagName === "a" && typeof href === "string" && href.startsWith("/"))
        node.properties.href = PLACE + href;
      visit(node.children);
    }
  };
  visit(manuscript.tree.children);
  return manuscript;
}
