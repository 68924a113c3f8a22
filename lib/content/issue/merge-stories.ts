import { endsSentence, needsSpace } from "@/lib/newspaper/source/text";
import type { FiledStory } from "@/lib/records/content";
import type { PrintedPage } from "@/lib/records/page";
import type { Block, Repair, Story } from "@/lib/records/story";
import { countRepairs, refiled } from "../filed/filed";
import type { StoryText } from "../filed/story-text";
import { mergeFacts } from "./merge-facts";

/** How many characters a repair shows on either side of the break. */
const CONTEXT_LENGTH = 6;

/** One story from its parts on several pages, in reading order. `pages`: the page of each part. */
export function mergeStories(parts: readonly FiledStory[], pages: readonly PrintedPage[]): FiledStory {
  const [first, ...rest] = parts;
  if (!first) throw new Error("A story has at least one part");
  let merged: StoryText | undefined;
  const text = () => {
    merged ??= rest.reduce<StoryText>(
      (whole, part, index) => appendText(whole, part, first.source, pages[index], pages[index + 1]),
      first,
    );
    return merged;
  };
  return refiled<FiledStory>(
    first,
    mergeFacts(first, rest),
    {
      body: () => text().body,
      photos: () => text().photos,
      repairs: () => text().repairs,
      repaired: () => countRepairs(text().repairs),
    },
    parts.map(({ digest }) => digest),
  );
}

function appendText(
  whole: StoryText,
  part: StoryText,
  begun: Story["source"],
  above: PrintedPage | undefined,
  page: PrintedPage | undefined,
): StoryText {
  const [upper, lower] = [blocksOf(whole), blocksOf(part)];
  const seam = seamOf(upper, lower);
  return {
    body: { kind: "printed", blocks: join(upper, lower, seam) },
    photos: [...whole.photos, ...part.photos],
    repairs: [
      ...whole.repairs,
      ...(seam && above ? [seamRepair(upper, lower, seam, begun, above)] : []),
      ...part.repairs.flatMap((repair) => movedTo(repair, upper, seam, page?.number)),
    ],
  };
}

const blocksOf = ({ body }: StoryText): Block[] => (body.kind === "printed" ? body.blocks : []);

/** What stands between the halves of a paragraph that the end of the page cut; null where it ended with the page. */
interface Seam {
  space: string;
}

function seamOf(upper: readonly Block[], lower: readonly Block[]): Seam | null {
  const [last, next] = [upper.at(-1), lower[0]];
  if (last?.kind !== "paragraph" || next?.kind !== "paragraph" || endsSentence(last.text)) return null;
  return { space: needsSpace(last.text, next.text) ? " " : "" };
}

function join(upper: readonly Block[], lower: readonly Block[], seam: Seam | null): Block[] {
  const [last, next] = [upper.at(-1), lower[0]];
  if (!seam || !last || !next) return [...upper, ...lower];
  return [
    ...upper.slice(0, -1),
    { kind: "paragraph", text: last.text + seam.space + next.text },
    ...lower.slice(1),
  ];
}

/** The record of a paragraph joined across two pages: where the upper half ends. */
function seamRepair(
  upper: readonly Block[],
  lower: readonly Block[],
  { space }: Seam,
  source: Story["source"],
  page: PrintedPage,
): Repair {
  const before = upper.at(-1)?.text.slice(-CONTEXT_LENGTH) ?? "";
  const after = lower[0]?.text.slice(0, CONTEXT_LENGTH) ?? "";
  const line = page.lines.findLast(({ text }) => text.includes(before));
  const column = Math.max(1, (line?.text.lastIndexOf(before) ?? 0) + before.length);
  const begins = source.kind === "page" && source.page === page.number;
  return {
    kind: "joined",
    line: line?.number ?? 1,
    column,
    from: `${before}⏎${after}`,
    to: before + space + after,
    ...(begins ? {} : { page: page.number }),
  };
}

/** A repair of the lower part as one of the whole; what stood in for a headline there is needed no more. */
function movedTo(repair: Repair, upper: readonly Block[], seam: Seam | null, page = ""): Repair[] {
  if (repair.kind === "supplied") return ["caption", "credit"].includes(repair.field) ? [repair] : [];
  if (repair.kind === "relabelled") return [];
  const moved = { ...repair, page: repair.page ?? page };
  if (moved.kind !== "misread" && moved.kind !== "suspect") return [moved];
  const { place } = moved;
  // A headline that the rest repeats is not shown.
  if (place.field !== "block" || place.block === null) return [];
  const joined = seam !== null && place.block === 0;
  const start = joined
    ? (upper.at(-1)?.text.length ?? 0) + (seam?.space.length ?? 0) + place.start
    : place.start;
  return [{ ...moved, place: { ...place, block: upper.length - (seam ? 1 : 0) + place.block, start } }];
}
