import path from "node:path";
import type { Root } from "hast";
import { exists } from "@/lib/files/exists";
import type { WrittenLink } from "@/lib/records/links";
import type { Problem } from "@/lib/records/problem";
import { readLinks } from "../links/read-links";
import { readOwnMarkdown } from "../markdown/own-markdown";
import { withoutPositions } from "../markdown/parse";
import { linksOf } from "../markdown/tree";
import { mediaPathsOf } from "../media/media-use";
import { checkImages } from "../media/pictures";
import { checkPlayers } from "../media/players";
import type { Context } from "../reading/context";
import { readText } from "../reading/files";

const NAME = "about.md";
const FILE = `content/${NAME}`;

export interface OwnWords {
  file: string;
  /** null where there is no such file. */
  tree: Root | null;
  /** Paths of the files that it shows or leads to. */
  media: string[];
  /** Those that lead within the site. */
  links: readonly WrittenLink[];
  problems: Problem[];
}

const NO_WORDS = { file: FILE, tree: null, media: [], links: [] };

/** `content/about.md`: what the paper says of itself, in Markdown without front matter. */
export async function readAbout(context: Context): Promise<OwnWords> {
  const absolute = path.join(context.contentDir, NAME);
  const there = await exists(absolute);
  if (!there) return { ...NO_WORDS, problems: [] };
  const read = await readText(absolute, FILE);
  if (!read.ok) return { ...NO_WORDS, problems: [read.problem] };
  const { file, text } = read.file;
  const markdown = readOwnMarkdown(text, 1, file);
  if (markdown.kind === "refused") return { ...NO_WORDS, problems: [markdown.problem] };
  const { tree } = markdown;
  const links = readLinks(tree, file, 1, context.site.url);
  const images = await checkImages(tree, file, 1, context);
  const players = await checkPlayers(tree, file, 1, context);
  return {
    file,
    tree: withoutPositions(tree),
    media: mediaPathsOf(linksOf(tree), file),
    links: links.links,
    problems: [...markdown.problems, ...links.problems, ...images.problems, ...players.problems],
  };
}
