import { asForm } from "@/lib/content/schema/cures";
import { PAGE_EXAMPLE, PageDraft } from "@/lib/content/schema/page";
import { StoryDraft } from "@/lib/content/schema/story";
import { frontMatterProblem, readFrontMatter } from "@/lib/content/yaml/front-matter";
import { parseYaml } from "@/lib/content/yaml/parse";
import type { Problem } from "@/lib/records/problem";

/** A file's text taken apart: fields of its own, as typed, and the page's text. */
export interface OwnParts {
  /** Empty where the file has no front matter. */
  yaml: string;
  body: string;
}

const KEYS = [...Object.keys(PageDraft.shape), ...Object.keys(StoryDraft.shape)];
const FIELD = new RegExp(`^(?:${KEYS.join("|")})[ \\t]*[:：]`, "m");

/**
 * Front matter is what has fields that this site knows; an OCR'd page may begin with a rule (---) as well, and none of its
 * text may be lost. Only Markdown files have front matter.
 */
export function takeApart(
  file: string,
  text: string,
): { ok: true; parts: OwnParts } | { ok: false; problems: Problem[] } {
  const whole = { ok: true, parts: { yaml: "", body: text } } as const;
  if (!/\.(?:md|markdown)$/i.test(file)) return whole;
  const read = readFrontMatter(text);
  if (read.kind === "refused") {
    const begun = read.why.kind === "unclosed" && FIELD.test(text.slice(0, text.indexOf("\n\n") + 1));
    return begun
      ? { ok: false, problems: [frontMatterProblem(file, read.why, asForm(PAGE_EXAMPLE))] }
      : whole;
  }
  if (!FIELD.test(read.yaml)) return whole;
  const { problems } = parseYaml(read.yaml, file, 2);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, parts: { yaml: read.yaml, body: read.body } };
}
