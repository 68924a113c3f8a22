import path from "node:path";
import type { Root } from "hast";
import { exists } from "@/lib/files/exists";
import type { Problem } from "@/lib/records/problem";
import { readOwnMarkdown } from "../markdown/own-markdown";
import { withoutPositions } from "../markdown/parse";
import { linksOf } from "../markdown/tree";
import { mediaPathsOf } from "../media/media-use";
import { checkImages } from "../media/pictures";
import { checkPlayers } from "../media/players";
import type { Context } from "../reading/context";
import { readText } from "../reading/files";

const ABOUT_FILE = "about.md";

interface OwnWords {
  /** null where there is no such file. */
  tree: Root | null;
  /** Paths of the files that it shows or leads to. */
  media: string[];
  problems: Problem[];
}

/** `content/about.md`: what the paper says of itself, in Markdown without front matter. */
export async function readAbout(context: Context): Promise<OwnWords> {
  const absolute = path.join(context.contentDir, ABOUT_FILE);
  const there = await exists(absolute);
  if (!there) return { tree: null, media: [], problems: [] };
  const read = await readText(absolute, `content/${ABOUT_FILE}`);
  if (!read.ok) return { tree: null, media: [], problems: [read.problem] };
  const { file, text } = read.file;
  const markdown = readOwnMarkdown(text, 1, file);
  if (markdown.kind === "refused") return { tree: null, media: [], problems: [markdown.problem] };
  const { tree } = markdown;
  const images = await checkImages(tree, file, 1, context);
  const players = await checkPlayers(tree, file, 1, context);
  return {
    tree: withoutPositions(tree),
    media: mediaPathsOf(linksOf(tree), file),
    problems: [...markdown.problems, ...images.problems, ...players.problems],
  };
}
