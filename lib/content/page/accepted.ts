import path from "node:path";
import type { ReadBlock } from "@/lib/newspaper/paper/read-block";
import { readBlocksOf } from "@/lib/newspaper/read-blocks";
import type { PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import { habitsNamed, type LearnedHabits } from "../papers/learned";
import { readText } from "../reading/files";
import { PageDraft } from "../schema/drafts";
import { validate } from "../schema/validate";
import { readFrontMatter } from "../yaml/front-matter";
import { parseYaml } from "../yaml/parse";
import { splitAsListed } from "./anchors";
import { layoutBeside } from "./sidecar";

/** So many pages show a paper's habits; of an archive the newest count, because habits change over the years. */
const MOST_PAGES = 30;

/** A page that editors have accepted, as it is read. */
export interface AcceptedPage {
  /** `2024-06-22-01` */
  name: string;
  blocks: readonly ReadBlock[];
}

/**
 * The newest pages on which nothing is left to be looked at: no problem is reported of them, and each of their stories has
 * its entry. `pages`: the newest day first.
 */
export async function acceptedPages(
  contentDir: string,
  pages: readonly PrintedPage[],
  problems: readonly Problem[],
  learned: readonly LearnedHabits[],
): Promise<AcceptedPage[]> {
  const doubted = new Set(problems.map(({ file }) => file));
  const accepted: AcceptedPage[] = [];
  for (const page of pages) {
    if (accepted.length === MOST_PAGES) break;
    const blocks = doubted.has(page.file) ? null : await readAccepted(contentDir, page.file, learned);
    if (blocks) accepted.push({ name: `${page.date}-${page.number}`, blocks });
  }
  return accepted;
}

/** null: some of its stories have no entry, or it has none. */
async function readAccepted(
  contentDir: string,
  file: string,
  learned: readonly LearnedHabits[],
): Promise<readonly ReadBlock[] | null> {
  const read = await readText(path.join(contentDir, file.replace(/^content\//, "")), file);
  const frontMatter = read.ok ? readFrontMatter(read.file.text) : null;
  if (frontMatter?.kind !== "yaml") return null;
  const { value: draft } = validate(PageDraft, parseYaml(frontMatter.yaml, file, 2), file);
  if (!draft) return null;
  const paper = habitsNamed(draft.habits, learned);
  const layout = await layoutBeside(path.join(contentDir, file.replace(/^content\//, "")));
  const { split, anchors } = splitAsListed(frontMatter.body, draft, paper, layout);
  const all = split.stories.length > 0 && split.stories.every((_, order) => anchors.of.has(order));
  return all ? readBlocksOf(split, paper) : null;
}
