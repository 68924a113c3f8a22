import path from "node:path";
import { splitPage } from "@/lib/newspaper/split";
import { fieldsOf, MENDABLE } from "@/lib/newspaper/suspects/fields";
import { PageDraft } from "./drafts";
import { listMarkdown, readText, type TextFile } from "./files";
import type { PrintedField } from "./fix-context";
import { readFrontMatter } from "./front-matter";
import { validate } from "./validate";
import { parseYaml } from "./yaml";

/** Every text of every printed page that content/ocr-fixes.yml reaches, as printed. */
export async function printedFields(contentDir: string): Promise<PrintedField[]> {
  const fields: PrintedField[] = [];
  for (const name of await listMarkdown(path.join(contentDir, "pages"))) {
    const read = await readText(path.join(contentDir, "pages", name), `content/pages/${name}`);
    if (read.ok) fields.push(...fieldsOfPage(read.file));
  }
  return fields;
}

function fieldsOfPage({ file, text }: TextFile): PrintedField[] {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused") return [];
  const { yaml, body, firstLine } = frontMatter;
  const { value: draft } = validate(PageDraft, parseYaml(yaml, file, 2), file);
  const { stories, source } = splitPage(body, { starts: draft?.stories.map(({ starts }) => starts) ?? [] });
  return stories.flatMap(fieldsOf).flatMap(({ part, text: traced }) => {
    if (!MENDABLE.has(part)) return [];
    const { line, column } = source.position(traced.at[0] ?? 0);
    return [{ file, line: line + firstLine - 1, column, text: traced.text }];
  });
}
