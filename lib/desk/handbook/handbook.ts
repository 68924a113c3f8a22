import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Root } from "hast";
import { parseMarkdown, withoutPositions } from "@/lib/content/markdown/parse";
import { visitElements } from "@/lib/elements";
import { ifMissing } from "@/lib/files/error-code";
import { mediaTypeOf } from "@/lib/files/media-types";
import type { Answer } from "../http/answer";

/** Where the handbook and its pictures stand in the project, whichever content the desk is opened on. */
const TEXT = "content/README.md";
const PICTURES = ".github/handbook";
/** How the text names a picture. */
const PICTURE = /^\.\.\/\.github\/handbook\/([a-z-]+\.webp)$/;

export const HANDBOOK_URL = "/desk/handbook/";

export interface Handbook {
  title: string;
  tree: Root;
}

/** The editors' handbook, to be read at the desk; null where it is missing. */
export async function readHandbook(root: string): Promise<Handbook | null> {
  const text = await readFile(path.join(root, TEXT), "utf8").catch(ifMissing(null));
  const [, title, rest] = /^# (.+)\n([\s\S]*)$/.exec(text ?? "") ?? [];
  const body = rest === undefined ? null : parseMarkdown(rest);
  if (title === undefined || body?.kind !== "tree") return null;
  return { title, tree: atTheDesk(withoutPositions(body.tree)) };
}

/** Its pictures come from the desk; other documents of the project are not at the desk, and are only named. */
function atTheDesk(tree: Root): Root {
  visitElements(tree, (element) => {
    const { src, href } = element.properties;
    const name = typeof src === "string" ? PICTURE.exec(src)?.[1] : undefined;
    if (name) Object.assign(element.properties, { src: `${HANDBOOK_URL}${name}`, loading: "lazy" });
    if (typeof href !== "string" || /^(?:#|https?:)/.test(href)) return;
    element.tagName = "span";
    element.properties = {};
  });
  return tree;
}

/** One of its pictures; null where there is none of that name. */
export async function handbookPicture(root: string, name: string): Promise<Answer | null> {
  if (!/^[a-z-]+\.webp$/.test(name)) return null;
  const bytes = await readFile(path.join(root, PICTURES, name)).catch(ifMissing(null));
  return bytes && { kind: "file", type: mediaTypeOf(name), bytes };
}
