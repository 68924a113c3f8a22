import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { unixText, withLineEnds } from "@/lib/content/yaml/line-ends";
import type { Site } from "@/lib/records/site";
import { changeFrontMatter } from "../front-matter";
import { inField, type StoryForm } from "./fields";
import { fileChanges } from "./form-changes";
import { formOfFile, typedFields } from "./read-form";

/** The text of a story's file with what was changed in the form; all else as it was, byte for byte. null where it can't be read. */
export function writeForm(
  text: string,
  after: StoryForm,
  places: readonly string[],
  site: Site,
): string | null {
  const before = formOfFile(text, places, site);
  const typed = typedFields(text);
  if (!before || !typed) return null;
  const changes = fileChanges({ before, after, typed: typed.fields });
  const changed = changes.length === 0 ? text : changeFrontMatter(text, changes);
  if (changed === null || after.body === null || after.body === before.body) return changed;
  return withBody(changed, after.body);
}

/** The text with other words below its fields. */
function withBody(text: string, body: string): string {
  const unix = unixText(text);
  const read = readFrontMatter(unix);
  if (read.kind === "refused") return text;
  const head = unix.slice(0, unix.length - read.body.length);
  const separated = head.endsWith("\n") ? head : `${head}\n`;
  const written = inField(body);
  const isEnded = written === "" || written.endsWith("\n");
  return withLineEnds(text, `${separated}${written}${isEnded ? "" : "\n"}`);
}
