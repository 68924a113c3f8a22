import { fixesOn } from "@/lib/content/ocr/fixes";
import { splitAsListed } from "@/lib/content/page/anchors";
import { readPageFile } from "@/lib/content/page/page-file";
import { unsettled } from "@/lib/content/page/settled";
import { layoutBeside, type ReadSidecar } from "@/lib/content/page/sidecar";
import { habitsNamed, newestNumber } from "@/lib/content/papers/learned";
import type { Context } from "@/lib/content/reading/context";
import { MAX_BYTES } from "@/lib/content/reading/files";
import { PageDraft } from "@/lib/content/schema/drafts";
import { validate } from "@/lib/content/schema/validate";
import { editYaml } from "@/lib/content/yaml/edit";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { parseYaml, type YamlData } from "@/lib/content/yaml/parse";
import { parseLayout } from "@/lib/layout/serialise";
import { splitPage } from "@/lib/newspaper/split";
import type { PageSplit } from "@/lib/newspaper/types";
import type { PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import { type ArchivedDays, type ArchivedPage, absoluteOf, archivedPage, slugsTaken } from "./archive";
import type { Encoding } from "./decode";
import { contradictions, namelessStories, occupiedFile, tooLarge } from "./doubts";
import { readFileName } from "./file-name";
import type { Given, Identity } from "./identify";
import { type NewEntries, newEntries } from "./new-entries";
import type { OwnParts } from "./own-front-matter";
import { type KnownFacts, pageFields } from "./page-fields";
import { type NameLine, namesPaper, pageName } from "./page-name";
import { type PrintedFacts, readPrintedFacts } from "./printed-facts";
import { withProposals } from "./proposals";

/** A file to import, read. */
export interface PageInput {
  kind: "input";
  /** What reports call it. */
  file: string;
  absolute: string;
  encoding: Encoding;
  parts: OwnParts;
  identity: Identity;
  /** Which page of its file it is, from 1; null where the file has no other. */
  place: number | null;
  /** What is known of the printed page beside its text; null where there is the text alone. */
  printed: PrintedInput | null;
}

/** What is kept beside a page's text, and what is to be said of it. */
export interface PrintedInput {
  /** Text of the layout's file. */
  layout: string;
  /** Makes the page's picture; null where there is none. */
  picture: (() => Promise<Uint8Array | null>) | null;
  /** Lines of the page's edge that may print its name (版名). */
  names: NameLine[];
  /** In words for editors. */
  remarks: string[];
}

/** A page's file for `content/pages/`, not yet written. */
export interface Composed {
  kind: "composed";
  input: PageInput;
  /** `content/pages/2024-06-23-02.md` */
  file: string;
  text: string;
  status: "new" | "updated" | "unchanged";
  page: PrintedPage;
  archived: ArchivedPage;
  /** Those that are published. */
  stories: Story[];
  /** How many places on it look misread. */
  suspects: number;
  /** Line of the file, from 1, on which the page's text begins. */
  firstLine: number;
  /** Stories (from 0) that have got an entry in `stories:` now. */
  added: number[];
  problems: Problem[];
}

/** A file that can't be imported, and why. `file` is the one to import. */
export interface Failed {
  kind: "failed";
  file: string;
  problems: Problem[];
}

/** Puts a page's file together: the front matter that is there, what it lacks, and the page's text as given. */
export async function composePage(
  input: PageInput,
  given: Given,
  archive: ArchivedDays,
  context: Context,
): Promise<Composed | Failed> {
  const { identity, parts } = input;
  const there = archive.pages.find(({ date, number }) => date === identity.date && number === identity.page);
  const file = there?.file ?? `content/pages/${identity.date}-${identity.page}.md`;
  if (!there && archive.files.has(file) && absoluteOf(context.contentDir, file) !== input.absolute)
    return failed(input, occupiedFile(input, file, archive.broken.get(file)));

  const sidecar = await sidecarFor(input, file, context);
  const { layout } = sidecar;
  const printed = readPrintedFacts(splitPage(parts.body, { layout }));
  const called = readFileName(input.absolute).words.map((text): NameLine => ({ kind: "file", text }));
  const facts = { ...printed, names: [...printed.names, ...(input.printed?.names ?? []), ...called] };
  const name = pageName(facts.names, namesPaper(context.site));
  const yaml = identified(input, given, { ...facts, name }, newestNumber(context.learned), there);
  const { value: draft, problems } = validate(PageDraft, parseYaml(yaml, file, 2), file);
  if (!draft) return failed(input, problems);

  const listed = splitAsListed(parts.body, draft, habitsNamed(draft.habits, context.learned), layout);
  const own = { site: context.site, fixes: fixesOn(draft, context.fixes) };
  const taken = slugsTaken(archive, identity.date, file);
  const found = newEntries(listed, draft, (slug) => taken.has(slug), own);
  const entries = editYaml(yaml, { fields: {}, list: "stories", entries: found.entries });
  const text = `---\n${withProposals(entries, unsettled(listed.split, listed.anchors, draft))}---\n${parts.body}`;
  const status = !there ? "new" : there.text === text ? "unchanged" : "updated";
  return readBack({ input, file, text, status, split: listed.split, facts, found, sidecar }, context);
}

/** What will stand beside a page when it is written: the layout that comes with it, else the one that is there. */
async function sidecarFor(
  { printed }: PageInput,
  file: string,
  { contentDir }: Context,
): Promise<ReadSidecar["sidecar"]> {
  const layout = printed ? parseLayout(printed.layout) : await layoutBeside(absoluteOf(contentDir, file));
  return { layout, picture: null, pdf: null };
}

const failed = ({ file }: PageInput, problems: Problem[]): Failed => ({ kind: "failed", file, problems });

/** The front matter that is there, with date, page and name. */
function identified(
  input: PageInput,
  given: Given,
  facts: KnownFacts,
  habits: number | null,
  there?: ArchivedPage,
): string {
  const archived = there ? readFrontMatter(there.text) : null;
  const yaml = archived?.kind === "yaml" ? archived.yaml : input.parts.yaml;
  const fields = pageFields(yaml, {
    file: input.file,
    identity: input.identity,
    given,
    facts,
    habits,
    archived: !!there,
  });
  return editYaml(yaml, { fields, list: "stories", entries: [] });
}

interface Unchecked extends Pick<Composed, "input" | "file" | "text" | "status"> {
  split: PageSplit;
  facts: PrintedFacts;
  found: NewEntries;
  sidecar: ReadSidecar["sidecar"];
}

/** Reads the file as a publish will read it, so that nothing is written that would be read differently from what was meant. */
async function readBack(
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
