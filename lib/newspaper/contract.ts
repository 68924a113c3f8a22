import { z } from "zod";
import { Byline, Dateline } from "@/lib/records/byline";
import { PhotoReference } from "@/lib/records/story";
import type { PageSplit, StoryDraft } from "./types";

const nullable = z.string().nullable();

/** What `npm run split` prints: the splitter's output contract. Lines and columns are 1-based. */
export const SplitOutput = z.object({
  stories: z.array(
    z.object({
      kind: z.enum(["news", "photo", "notice"]),
      headline: z.object({ kicker: nullable, main: nullable, deck: nullable }),
      bylines: z.array(Byline),
      dateline: Dateline.nullable(),
      paragraphs: z.array(z.string()),
      /** `before`: index of the paragraph that follows. */
      subheads: z.array(z.object({ before: z.number(), text: z.string() })),
      photos: z.array(PhotoReference),
      jump: z.object({ to: nullable, from: nullable }).nullable(),
      lines: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
  furniture: z.array(
    z.object({ line: z.number(), kind: z.enum(["credits", "folio", "advert", "other"]), text: z.string() }),
  ),
  repairs: z.array(
    z.object({ line: z.number(), kind: z.enum(["joined", "unspaced"]), from: z.string(), to: z.string() }),
  ),
  problems: z.array(
    z.object({
      line: z.number(),
      column: z.number(),
      severity: z.enum(["error", "warning"]),
      rule: z.string(),
      message: z.string(),
    }),
  ),
});
export type SplitOutput = z.infer<typeof SplitOutput>;

export function toContract({ stories, furniture, repairs, problems }: PageSplit): SplitOutput {
  return {
    stories: stories.map(toStory),
    furniture: furniture.map(({ line, kind, text }) => ({ line, kind, text })),
    repairs: repairs.map(({ line, kind, from, to }) => ({ line, kind, from, to })),
    problems: problems.map(({ line, column, severity, rule, message }) => ({
      line,
      column,
      severity,
      rule,
      message,
    })),
  };
}

function toStory({
  kind,
  headline,
  bylines,
  dateline,
  blocks,
  photos,
  jump,
  lines,
}: StoryDraft): SplitOutput["stories"][number] {
  const paragraphs: string[] = [];
  const subheads: { before: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === "subhead") subheads.push({ before: paragraphs.length, text: block.text.text });
    else paragraphs.push(block.text.text);
  }
  const { kicker, main, deck } = headline;
  return {
    kind,
    headline: { kicker: kicker?.text ?? null, main: main?.text ?? null, deck: deck?.text ?? null },
    bylines,
    dateline,
    paragraphs,
    subheads,
    photos,
    jump,
    lines,
  };
}
