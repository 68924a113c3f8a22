import { readPageFile } from "@/lib/content/page/page-file";
import type { ReadSidecar } from "@/lib/content/page/sidecar";
import type { Context } from "@/lib/content/reading/context";
import { MAX_BYTES } from "@/lib/content/reading/files";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { parseYaml, type YamlData } from "@/lib/content/yaml/parse";
import type { PageSplit } from "@/lib/newspaper/types";
import type { Problem } from "@/lib/records/problem";
import { archivedPage } from "./archive";
import { type Composed, type Failed, failed } from "./composed";
import { contradictions, namelessStories, tooLarge } from "./doubts";
import type { NewEntries } from "./new-entries";
import type { PrintedFacts } from "./printed-facts";

interface Unchecked extends Pick<Composed, "input" | "file" | "text" | "status"> {
  split: PageSplit;
  facts: PrintedFacts;
  found: NewEntries;
  sidecar: ReadSidecar["sidecar"];
}

/** Reads the file as a publish will read it, so that nothing is written that would be read differently from what was meant. */
export async function readBack(
  { input, file, text, status, split, facts, found, sidecar }: Unchecked,
  context: Context,
): Promise<Composed | Failed> {
  const frontMatter = readFrontMatter(text);
  if (frontMatter.kind === "refused" || frontMatter.body !== input.parts.body)
    throw new Error(`${file}: the page's text does not survive its front matter`);
  if (Buffer.byteLength(text) > MAX_BYTES) return failed(input, [tooLarge(input.file)]);
  const { records, problems } = await readPageFile({ file, text }, context, { sidecar, problems: [] });
  const [read] = records;
  if (!read) return failed(input, problems);
  const { yaml, firstLine } = frontMatter;
  const doubts = [
    ...contradictions(facts, input.identity, file, firstLine),
    ...namelessStories(split, found.nameless, file, firstLine),
  ];
  return {
    kind: "composed",
    input,
    file,
    text,
    status,
    page: read.page,
    archived: archivedPage(read, text),
    stories: read.stories.flatMap(({ record }) => (record.kind === "story" ? record.story : [])),
    suspects: read.stories.flatMap(({ suspects }) => suspects()).length,
    firstLine,
    added: found.added,
    problems: [...withoutUnlisted(problems, parseYaml(yaml, file, 2)), ...doubts],
  };
}

/**
 * Without the warning that a story has no entry: the story has another one already, because its anchor is not found any
 * more or because it can have no anchor, and to add an entry would not help.
 */
function withoutUnlisted(problems: readonly Problem[], { locate }: YamlData): Problem[] {
  const list = locate(["stories"]);
  return problems.filter(
    ({ rule, line, column }) => rule !== "unpinned-slug" || line !== list.line || column !== list.column,
  );
}
