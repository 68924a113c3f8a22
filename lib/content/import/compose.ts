import { fixesOn } from "@/lib/content/ocr/fixes";
import { splitAsListed } from "@/lib/content/page/anchors";
import { unsettled } from "@/lib/content/page/settled";
import { layoutBeside, type ReadSidecar } from "@/lib/content/page/sidecar";
import { habitsNamed, newestNumber } from "@/lib/content/papers/learned";
import type { Context } from "@/lib/content/reading/context";
import { PageDraft } from "@/lib/content/schema/drafts";
import { validate } from "@/lib/content/schema/validate";
import { editYaml } from "@/lib/content/yaml/edit";
import { readFrontMatter } from "@/lib/content/yaml/front-matter";
import { parseYaml } from "@/lib/content/yaml/parse";
import { parseLayout } from "@/lib/layout/serialise";
import { splitPage } from "@/lib/newspaper/split";
import { type ArchivedDays, type ArchivedPage, absoluteOf, slugsTaken } from "./archive";
import { type Composed, type Failed, failed, type PageInput } from "./composed";
import { occupiedFile } from "./doubts";
import { readFileName } from "./file-name";
import type { Given } from "./identify";
import { newEntries } from "./new-entries";
import { type KnownFacts, pageFields } from "./page-fields";
import { type NameLine, namesPaper, pageName } from "./page-name";
import { readPrintedFacts } from "./printed-facts";
import { withProposals } from "./proposals";
import { readBack } from "./read-back";

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
