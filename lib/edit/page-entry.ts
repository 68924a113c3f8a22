import { newEntries } from "@/lib/content/import/new-entries";
import { fixesOn } from "@/lib/content/ocr/fixes";
import { splitAsListed } from "@/lib/content/page/anchors";
import { habitsNamed, type LearnedHabits } from "@/lib/content/papers/learned";
import { PageDraft } from "@/lib/content/schema/drafts";
import { validate } from "@/lib/content/schema/validate";
import { editYaml } from "@/lib/content/yaml/edit";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { unixText } from "@/lib/content/yaml/line-ends";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { OrderedPage } from "@/lib/layout/ordered";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Site } from "@/lib/records/site";
import { inFrontMatter } from "./front-matter";

/** What a page is read by. */
export interface PageSurroundings {
  site: Site;
  fixes: readonly OcrFix[];
  learned: readonly LearnedHabits[];
  layout: OrderedPage | null;
}

/** A page's text in which the story has its entry in `stories:`, and the entry's index. */
export interface WithEntry {
  text: string;
  index: number;
}

/**
 * Finds the entry of a story, `order` from 0 on the page, or writes it where the page has none yet: with the slug that its
 * address has. null where the page can't be read, or nothing on it names the story, or its place is another story's.
 */
export function withPageEntry(
  text: string,
  order: number,
  slug: string,
  { site, fixes, learned, layout }: PageSurroundings,
): WithEntry | null {
  const frontMatter = readFrontMatter(unixText(text));
  if (frontMatter.kind === "refused") return null;
  const { value: draft } = validate(PageDraft, parseYaml(frontMatter.yaml, "", 2), "");
  if (!draft) return null;
  const listed = splitAsListed(frontMatter.body, draft, habitsNamed(draft.habits, learned), layout);
  const there = listed.anchors.of.get(order);
  // The page was changed since the story was found: at its place there is another one now.
  if (there?.anchor.slug && there.anchor.slug !== slug) return null;
  if (there) return { text, index: there.index };
  const own = { site, fixes: fixesOn(draft, fixes) };
  const { entries, added } = newEntries(listed, draft, () => false, own);
  const entry = entries[added.indexOf(order)];
  if (!entry) return null;
  const named = { ...entry, fields: { ...entry.fields, slug } };
  const written = inFrontMatter(text, (yaml) =>
    editYaml(yaml, { fields: {}, list: "stories", entries: [named] }),
  );
  return written === null ? null : { text: written, index: entry.before };
}
