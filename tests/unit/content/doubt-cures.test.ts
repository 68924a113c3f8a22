import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { anchorProblems } from "@/lib/content/page/anchor-problems";
import { splitAsListed } from "@/lib/content/page/anchors";
import { unsettled } from "@/lib/content/page/settled";
import { PageDraft } from "@/lib/content/schema/drafts";
import { validate } from "@/lib/content/schema/validate";
import { stripFrontMatter } from "@/lib/content/yaml/front-matter";
import { parseYaml } from "@/lib/content/yaml/parse";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import { isNightly } from "../../length";
import { PAGE_FIELDS } from "../folder";
import { PAGES, splitOf } from "../newspaper/pages";

const SUBHEADS = readFileSync(path.join(import.meta.dirname, "doubtful-subheads.txt"), "utf8");

interface Told {
  errors: string[];
  warnings: { rule: string; line: number }[];
}

/** What an editor is told of a page whose front matter has an entry, `list:\n  - …`; lines are those of the page's text. */
function toldOf(body: string, entry: string): Told {
  const data = parseYaml(`${[...PAGE_FIELDS, entry].join("\n")}\n`, "a.md", 1);
  const { value: draft, problems } = validate(PageDraft, data, "a.md");
  if (!draft) return { errors: problems.map(({ message }) => message), warnings: [] };
  const { split, anchors } = splitAsListed(body, draft, null, null);
  const told = unsettled(split, anchors, draft);
  const all = anchorProblems(told, anchors, { file: "a.md", draft, data, firstLine: 1 });
  return {
    errors: all.filter(({ severity }) => severity === "error").map(({ message }) => message),
    warnings: told.filter(({ severity }) => severity === "warning"),
  };
}

/** The entries that a cure shows, each with its list. */
function entriesIn(cure: string): string[] {
  return ["lines", "stories"].flatMap((list) => {
    const part = new RegExp(`在 ${list}: 里写(.*?)(?=；|$)`, "s").exec(cure)?.[1] ?? "";
    return [...part.matchAll(/- \{(?:text|starts): '(?:[^']|'')*'[^{}']*\}/g)].map(
      ([entry]) => `${list}:\n  ${entry}`,
    );
  });
}

/** A text's doubts with the entries that their cures show. */
const doubtsOf = (body: string) =>
  splitOf(body).problems.flatMap(({ rule, line, cure, message, entries }) =>
    entries ? entriesIn(cure).map((entry) => ({ body, rule, line, message, cure, entry })) : [],
  );

const DOUBTS = [...PAGES, SUBHEADS].flatMap((page) => doubtsOf(stripFrontMatter(page).body));

describe("what the cure of a doubt says", () => {
  it("is there for doubts of many kinds", () => {
    const rules = new Set(DOUBTS.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(expect.arrayContaining(["weak-evidence"]));
    expect(DOUBTS.some(({ entry }) => entry.startsWith("stories:"))).toBe(true);
    expect(DOUBTS.some(({ entry }) => entry.includes("reviewed: true"))).toBe(true);
  });

  // By day every eighth: each is a page to be split.
  it.each(DOUBTS.filter((_, index) => isNightly() || index % 8 === 0))(
    "is accepted, and then nothing is left to say of it: $message $entry",
    ({ body, rule, line, entry }) => {
      const { errors, warnings } = toldOf(body, entry);
      expect(errors).toEqual([]);
      expect(warnings.filter((each) => each.rule === rule && each.line === line)).toEqual([]);
    },
  );

  it("changes nothing where it says that the reading is right", () => {
    // By day every eighth page.
    const bodies = [...new Set(DOUBTS.map((each) => each.body))];
    for (const body of bodies.filter((_, index) => isNightly() || index % 8 === 0)) {
      const before = splitOf(body);
      const right = before.problems.flatMap(({ rule, entries }) =>
        rule === "weak-evidence" && entries?.[0] ? [{ ...entries[0], reviewed: true }] : [],
      );
      expect(classesOf(splitPage(body, { lines: right }))).toEqual(classesOf(before));
    }
  });
});

describe("a doubt about a line of a notice", () => {
  const noticed = PAGES.flatMap((page) => {
    const { body } = stripFrontMatter(page);
    const split = splitOf(body);
    return split.problems
      .filter(({ message }) => message.includes("当作公告"))
      .map(({ message, cure, entries }) => ({ message, cure, entries: entries ?? [], body, split }));
  });

  it("is met with", () => {
    expect(noticed.length).toBeGreaterThan(3);
  });

  it.each(noticed)(
    "is settled by an entry that leaves it a notice: $message",
    ({ cure, entries, body, split }) => {
      const [right] = entries;
      expect(right?.is).toBe(null);
      expect(cure).toContain(`没有错写 - {text: '${right?.text}', reviewed: true}`);
      const after = splitPage(body, { lines: right ? [{ ...right, reviewed: true }] : [] });
      expect(classesOf(after)).toEqual(classesOf(split));
      expect(after.stories.map(({ kind }) => kind)).toEqual(split.stories.map(({ kind }) => kind));
    },
  );
});

const classesOf = ({ lines }: PageSplit) =>
  lines.map(({ class: lineClass, story }) => `${lineClass} ${story}`);
