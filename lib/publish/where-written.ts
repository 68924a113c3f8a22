import { readFileSync } from "node:fs";
import path from "node:path";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { type Path, parseYaml } from "@/lib/content/yaml/parse";
import type { Position } from "@/lib/records/problem";
import { canonicalAddress } from "@/lib/records/spelling";

/** Where a file of `content/` writes an address, and how; null where it does not. */
export type WhereWritten = (file: string, address: string) => (Position & { text: string }) | null;

/**
 * Looks an address up in the YAML of the file that gave it. Records don't say where: a file is read again only where its
 * address is wrong, which is seldom.
 */
export const whereWritten =
  (contentDir: string): WhereWritten =>
  (file, address) => {
    const text = textOf(path.join(contentDir, path.relative("content", file)));
    if (text === null) return null;
    const data = yamlOf(text, file);
    const found = data && pathOf(data.value, address, []);
    return found ? { ...data.locate(found.path), text: found.text } : null;
  };

/** The first of some files that writes an address, and where. */
export function writtenIn(
  files: readonly string[],
  address: string,
  whereWritten: WhereWritten,
): (Position & { file: string; text: string }) | null {
  for (const file of files) {
    const written = whereWritten(file, address);
    if (written) return { file, ...written };
  }
  return null;
}

function textOf(absolute: string): string | null {
  try {
    return readFileSync(absolute, "utf8")
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

function yamlOf(text: string, file: string) {
  if (!file.endsWith(".md")) return parseYaml(text, file, 1);
  const read = readFrontMatter(text);
  return read.kind === "yaml" ? parseYaml(read.yaml, file, 2) : null;
}

/** Keys whose values are old addresses, or lists of them. */
const OLD = new Set(["aliases", "from"]);

/** The way to the old address in YAML data. */
function pathOf(value: unknown, address: string, way: Path): { path: Path; text: string } | null {
  if (typeof value === "string") {
    const isOld = way.some((part) => OLD.has(String(part)));
    return isOld && canonicalAddress(value) === address ? { path: way, text: value } : null;
  }
  if (typeof value !== "object" || value === null) return null;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : Object.entries(value);
  for (const [part, inner] of entries) {
    const found = pathOf(inner, address, [...way, part]);
    if (found) return found;
  }
  return null;
}
