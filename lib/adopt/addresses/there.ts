import path from "node:path";
import { readText } from "@/lib/content/reading/files";
import { listContent } from "@/lib/content/reading/listing";
import { readDate } from "@/lib/content/schema/typed-date";
import { SLUG, slugOf } from "@/lib/content/words/slug";
import { parse } from "@/lib/content/yaml/document";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { LASTING } from "@/lib/records/address";
import { dayOf } from "@/lib/records/date";
import { fieldsOf, listOf, mapOf, textOf } from "../archive/fields";

/** Addresses that `content/` has already, each with the file that has it. Only front matter is read; `own`: files that are passed over. */
export async function addressesThere(
  contentDir: string,
  own: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const folder of ["pages", "stories"]) {
    const { markdown } = await listContent(path.join(contentDir, folder), contentDir, null);
    for (const name of markdown) {
      const file = `content/${folder}/${name}`;
      if (own.has(file)) continue;
      const read = await readText(path.join(contentDir, folder, name), file);
      if (read.ok) for (const address of addressesOf(file, read.file.text)) addresses.set(address, file);
    }
  }
  return addresses;
}

/** The addresses that a file's front matter gives its stories, a story's own before its old ones. */
export function addressesOf(file: string, text: string): string[] {
  const front = readFrontMatter(text);
  if (front.kind === "refused") return [];
  const value: unknown = parse(front.yaml).toJS();
  if (typeof value !== "object" || value === null) return [];
  const fields = fieldsOf(value);
  const date = readDate(textOf(fields, "date") ?? "");
  if (date === null) return [];
  const day = dayOf(date);
  const stories = fields.get("stories");
  if (Array.isArray(stories))
    return stories.flatMap((each) => {
      const own = mapOf(new Map([["own", each]]), "own");
      const slug = own && textOf(own, "slug");
      return slug ? [LASTING.story(day, slug), ...listOf(own, "aliases", /[、，,]/)] : [];
    });
  const name = (file.split("/").at(-1) ?? "").replace(/\.md$/i, "");
  const slug = textOf(fields, "slug") ?? (SLUG.test(name) ? name : slugOf(name));
  return [LASTING.story(day, slug), ...listOf(fields, "aliases", /[、，,]/)];
}
