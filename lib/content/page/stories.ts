import { findSuspects } from "@/lib/newspaper/suspects/detect";
import type { OcrFix } from "@/lib/newspaper/suspects/ocr-fixes";
import type { Finding, PageFinding } from "@/lib/newspaper/suspects/suspect";
import { unsureCharacters } from "@/lib/newspaper/suspects/unsure";
import type { PageSplit, SplitStory } from "@/lib/newspaper/types";
import type { Aside, PrintedPage } from "@/lib/records/page";
import type { Problem } from "@/lib/records/problem";
import type { Story } from "@/lib/records/story";
import type { Suspect } from "@/lib/records/suspect";
import { filePage, fileStory } from "../filed/filed";
import type { PageStory, ReadPage } from "../filed/read-page";
import { mediaPathsOf } from "../media/media-use";
import { fixesOn } from "../ocr/fixes";
import { suspectsOf } from "../ocr/suspects";
import type { Context } from "../reading/context";
import type { Anchored } from "./anchors";
import { type Decided, decide, type PageFields } from "./decide";
import { linesWithMarks } from "./lines";
import { withPicture } from "./page-picture";
import { photosWithFiles } from "./photos";
import { printedStory } from "./printed-story";
import { setAside } from "./set-aside";
import type { Sidecar } from "./sidecar";
import { surenessOf } from "./unsure";

/** One story of the page, as decided on. */
interface Entry {
  story: Story;
  order: number;
  decided: Decided;
  /** Why it is not published; null where it is. */
  aside: Aside | null;
  /** References of the files that an editor gave it. */
  files: string[];
  /** Words that say what it is about. */
  terms: string[];
  problems: Problem[];
}

/** The page's stories as editors decided on them; those taken down have lost their text. */
export async function readStories(
  split: PageSplit,
  anchored: ReadonlyMap<number, Anchored>,
  fields: PageFields,
  context: Context,
  sidecar: Sidecar,
): Promise<{ read: ReadPage; problems: Problem[] }> {
  const fixes = fixesOn(fields.draft, context.fixes);
  const entries = await Promise.all(
    split.stories.map((story, order) =>
      readEntry(split, story, order, anchored.get(order) ?? null, fields, { ...context, fixes }),
    ),
  );
  // Unpublished stories need no check, and no word of a story that was taken down may be shown.
  const unsure = unsureCharacters(surenessOf(sidecar.layout, split.source));
  const findings = findSuspects(split, await context.vocabulary(), fixes, [unsure]).filter(
    ({ story }) => !entries[story]?.aside,
  );
  const asides = entries.flatMap(({ order, aside }) => (aside ? [[order, aside] as const] : []));
  const whole = withPicture(
    wholePage(split, entries, fields, fixes, findings),
    split.source.printed.text,
    sidecar,
  );
  const read: ReadPage = {
    page: filePage(setAside(whole, new Map(asides))),
    stories: entries.flatMap((entry) => pageStory(entry, suspectsIn(entry, findings, split, fields))),
    withheldMedia: entries.flatMap(({ aside, files }) => (aside ? mediaPathsOf(files, fields.file) : [])),
    at: { date: fields.data.locate(["date"]) },
  };
  return { read, problems: entries.flatMap(({ problems }) => problems) };
}

async function readEntry(
  split: PageSplit,
  asSplit: SplitStory,
  order: number,
  anchored: Anchored | null,
  fields: PageFields,
  context: Context,
): Promise<Entry> {
  const { file, draft } = fields;
  const decided = decide(asSplit, order, anchored, fields, context);
  const { choice } = decided;
  const { date, page } = draft;
  const printed = printedStory({
    split,
    story: asSplit,
    order,
    file,
    date,
    page,
    choice,
    fixes: context.fixes,
  });
  const aside = asideOf(printed, anchored);
  // The picture files of an unpublished story may have been deleted.
  const { story, problems } = await withPhotos(printed, aside ? null : anchored, fields, context);
  const files = (anchored?.anchor.photos ?? []).map((photo) => photo.file);
  const terms = aside ? [] : await context.terms(story.headline.main, printedText(story));
  return { story, order, decided, aside, files, terms, problems: [...decided.problems, ...problems] };
}

const printedText = ({ body }: Story): string =>
  body.kind === "printed" ? body.blocks.map(({ text }) => text).join("\n") : body.text;

/** The page with all of its stories. */
function wholePage(
  split: PageSplit,
  entries: readonly Entry[],
  { file, draft }: PageFields,
  fixes: readonly OcrFix[],
  findings: readonly Finding[],
): PrintedPage {
  const { date, dateBasis, page: number, name } = draft;
  const stories = entries.map(({ story }) => story);
  const lines = linesWithMarks(split, stories, fixes, findings);
  const urls = stories.map(({ url }) => url);
  return { file, date, dateBasis, number, name, lines, stories: urls, asides: [], picture: null, pdf: null };
}

/** Why a story is not published; null for one that is. */
function asideOf({ source }: Story, anchored: Anchored | null): Aside | null {
  const { omit, reason = "", takedown } = anchored?.anchor ?? {};
  const lines = source.kind === "page" ? source.lines : [];
  if (takedown) return { kind: "withdrawn", ...takedown, lines };
  return omit ? { kind: "omitted", reason, lines } : null;
}

/** The story with editors' files for its photos. */
async function withPhotos(
  story: Story,
  anchored: Anchored | null,
  { file, data }: PageFields,
  context: Context,
): Promise<{ story: Story; problems: Problem[] }> {
  if (!anchored || anchored.anchor.photos.length === 0) return { story, problems: [] };
  const { anchor, index } = anchored;
  const found = await photosWithFiles(story.photos, anchor.photos, index, data, file, context);
  const { pictures, missing: photos, repairs, problems } = found;
  return { story: { ...story, pictures, photos, repairs: [...story.repairs, ...repairs] }, problems };
}

const suspectsIn = (
  { order }: Entry,
  findings: readonly PageFinding[],
  split: PageSplit,
  { file, firstLine }: PageFields,
): Suspect[] =>
  suspectsOf(
    findings.filter(({ story }) => story === order),
    split,
    file,
    firstLine,
  );

/** What has a URL: the story, or what is left of it where it was taken down. */
function pageStory({ story, order, decided, aside, terms }: Entry, suspects: Suspect[]): PageStory[] {
  const { pinned, slugAt: at, ifLoose } = decided;
  const { jump, headline } = decided.story;
  const common = {
    suspects: () => suspects,
    order,
    pinned,
    at,
    jump,
    title: decided.choice.overrides.headline?.to ?? headline.main?.text ?? null,
    ifLoose,
  };
  if (!aside) return [{ record: { kind: "story", story: fileStory(story, terms) }, ...common }];
  if (aside.kind === "omitted") return [];
  const { date, reason } = aside;
  const withdrawn = { url: story.url, aliases: story.aliases, date, reason, files: [story.source.file] };
  return [{ record: { kind: "withdrawn", withdrawn }, ...common, title: null }];
}
