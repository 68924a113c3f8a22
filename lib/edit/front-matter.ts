import { type Change, changeYaml } from "@/lib/content/yaml/change";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { unixText, withLineEnds } from "@/lib/content/yaml/line-ends";

/**
 * Changes the fields at the beginning of a file, the text below and everything else as it was, byte for byte; null where
 * the file has no fields that can be read.
 */
export function changeFrontMatter(text: string, changes: readonly Change[]): string | null {
  return inFrontMatter(text, (yaml) => changeYaml(yaml, changes));
}

/** The same by any change of its YAML. */
export function inFrontMatter(text: string, change: (yaml: string) => string): string | null {
  const unix = unixText(text);
  if (readFrontMatter(unix).kind === "refused") return null;
  const start = unix.indexOf("\n") + 1;
  const end = unix.startsWith("---", start) ? start : unix.indexOf("\n---", start) + 1;
  const yaml = change(unix.slice(start, end));
  return withLineEnds(text, unix.slice(0, start) + yaml + unix.slice(end));
}
