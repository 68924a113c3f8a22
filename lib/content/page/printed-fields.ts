import path from "node:path";
import type { OrderedPage } from "@/lib/layout/ordered";
import { fieldsOf } from "@/lib/newspaper/suspects/fields";
import type { PrintedField } from "../ocr/fix-context";
import { toFix } from "../ocr/fixes";
import { habitsNamed, type LearnedHabits, readLearned } from "../papers/learned";
import { readText, type TextFile } from "../reading/files";
import { listContent } from "../reading/listing";
import { PageDraft } from "../schema/drafts";
import { validate } from "../schema/validate";
import { readFrontMatter } from "../yaml/front-matter";
import { parseYaml } from "../yaml/parse";
import { splitAsListed } from "./anchors";
import { layoutBeside } from "./sidecar";

/** Every text of every published story, as printed. A fix changes headlines and text; a dismissal holds for bylines and captions as well. */
export async function printedFields(contentDir: string): Promise<PrintedField[]> {
  const fields: PrintedField[] = [];
  const { learned } = await readLearned(contentDir);
  const { markdown } = await listContent(path.join(contentDir, "pages"), contentDir);
  for (const name of markdown) {
    const absolute = path.join(contentDir, "pages", name);
    const read = await readText(absolute, `content/pages/${name}`);
    if (read.ok) fields.push(...fieldsOfPage(read.file, learned, await layoutBeside(absolute)));
  }
  return fields;
}

function fieldsOfPage(
  { file, text }: TextFile,
  learned: readonly LearnedHabits[],
  layout: OrderedPage | null,
): PrintedField[] {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused") return [];
  const { yaml, body, firstLine } = frontMatter;
  const { value: draft } = validate(PageDraft, parseYaml(yaml, file, 2), file);
  // Pages with errors count as well: they will be published once the errors are mended.
  const paper = habitsNamed(draft?.habits, learned);
  const { split, anchors } = splitAsListed(body, draft ?? { stories: [], lines: [] }, paper, layout);
  const fixes = (draft?.fixes ?? []).map(toFix);
  const published = split.stories.filter((_, order) => {
    const { omit, takedown } = anchors.of.get(order)?.anchor ?? {};
    return !omit && !takedown;
  });
  return published.flatMap(fieldsOf).map(({ text: traced }) => {
    const { line, column } = split.source.position(traced.at[0] ?? 0);
    return { file, line: line + firstLine - 1, column, text: traced.text, fixes };
  });
}
