import path from "node:path";
import type { OrderedPage } from "@/lib/layout/ordered";
import { fieldsOf } from "@/lib/newspaper/suspects/fields";
import type { PrintedField } from "../ocr/fix-context";
import { toFix } from "../ocr/fixes";
import { habitsNamed, type LearnedHabits, readLearned } from "../papers/learned";
import { statOf } from "../reading/file-stat";
import { readText, type TextFile } from "../reading/files";
import { listContent } from "../reading/listing";
import { PageDraft } from "../schema/drafts";
import { validate } from "../schema/validate";
import { readFrontMatter } from "../yaml/front-matter";
import { parseYaml } from "../yaml/parse";
import { splitAsListed } from "./anchors";
import { LAYOUT_ENDING } from "./companion";
import { layoutBeside } from "./sidecar";

/** Every text of every published story, as printed. A fix changes headlines and text; a dismissal holds for bylines and captions as well. */
export const printedFields = (contentDir: string): Promise<PrintedField[]> => fieldsReader(contentDir)();

/** The same, to be asked again and again: a page is read again only when it, or where its lines stand, has changed. */
export function fieldsReader(contentDir: string): () => Promise<PrintedField[]> {
  let known = new Map<string, { stamp: string; fields: PrintedField[] }>();
  return async () => {
    const read: typeof known = new Map();
    const { learned } = await readLearned(contentDir);
    const numbers = learned.map(({ number }) => number).join(",");
    const { markdown } = await listContent(path.join(contentDir, "pages"), contentDir);
    for (const name of markdown) {
      const absolute = path.join(contentDir, "pages", name);
      const beside = absolute.replace(/\.[^./\\]+$/, LAYOUT_ENDING);
      const stamp = [numbers, statOf(absolute), statOf(beside)].join(" ");
      const old = known.get(name);
      const fields = old?.stamp === stamp ? old.fields : await readFields(absolute, name, learned);
      read.set(name, { stamp, fields });
    }
    known = read;
    return [...read.values()].flatMap(({ fields }) => fields);
  };
}

async function readFields(
  absolute: string,
  name: string,
  learned: readonly LearnedHabits[],
): Promise<PrintedField[]> {
  const read = await readText(absolute, `content/pages/${name}`);
  return read.ok ? fieldsOfPage(read.file, learned, await layoutBeside(absolute)) : [];
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
