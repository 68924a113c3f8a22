import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { splitPage } from "@/lib/newspaper/split";
import type { Problem } from "@/lib/records/problem";
import { contentFolder, markdown, PAGE_FIELDS } from "../folder";
import { PAGES } from "../newspaper/pages";

const SUBHEADS = readFileSync(path.join(import.meta.dirname, "doubtful-subheads.txt"), "utf8");

/** What the check says of a page with these entries. */
async function problemsOf(body: string, entries: readonly string[]): Promise<Problem[]> {
  const stories = entries.length > 0 ? ["stories:", ...entries] : [];
  const page = markdown([...PAGE_FIELDS, ...stories], body);
  const { problems } = await loadContent(await contentFolder({ "pages/2024-06-22-01.md": page }));
  return problems.filter(({ rule }) => rule !== "loose-slug");
}

interface Titles {
  main?: string | undefined;
  kicker?: string | undefined;
  deck?: string | undefined;
}

/** The entry that a cure asks for, written as an editor would. */
function entryFor(cure: string, line: string, { main = "", kicker, deck }: Titles): string[] | null {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  if (cure.includes("joins: previous")) return [`  - starts: ${quoted(line)}`, "    joins: previous"];
  if (cure.includes("starts: 写这一行")) return [`  - starts: ${quoted(line)}`];
  const begun = [`  - starts: ${quoted(main)}`];
  if (main === "") return null;
  if (cure.includes("headline、kicker、deck"))
    return [
      ...begun,
      `    headline: ${quoted(line)}`,
      ...(kicker ? ["    kicker: 无"] : []),
      ...(deck ? ["    deck: 无"] : []),
    ];
  return cure.includes("bylines") ? [...begun, "    bylines: 无"] : null;
}

const plain = (text: string) => text.replace(/^[#>\s*-]+|[*\s]+$/g, "").slice(0, 30);

describe("the cure of a reading on weak evidence", () => {
  const doubts = [...PAGES, SUBHEADS].flatMap((page) => {
    const body = stripFrontMatter(page).body;
    const { problems, lines, stories } = splitPage(body);
    return problems.flatMap(({ rule, line, cure, message }) => {
      const at = lines[line - 1];
      const titles = at?.story == null ? undefined : stories[at.story]?.headline;
      const texts = { main: titles?.main?.text, kicker: titles?.kicker?.text, deck: titles?.deck?.text };
      const entry = rule === "weak-evidence" && at ? entryFor(cure, plain(at.text), texts) : null;
      return entry ? [{ body, line, message, entry }] : [];
    });
  });

  it.each(doubts)(
    "is accepted, and nothing is left to say of it: $message",
    async ({ body, line, entry }) => {
      const before = await problemsOf(body, []);
      const after = await problemsOf(body, entry);
      const known = new Set(before.filter(({ severity }) => severity === "error").map(({ rule }) => rule));
      expect(after.filter(({ severity, rule }) => severity === "error" && !known.has(rule))).toEqual([]);
      const shift = entry.length + 1 + 5;
      expect(after.filter((each) => each.rule === "weak-evidence" && each.line === line + shift)).toEqual([]);
    },
  );
});
