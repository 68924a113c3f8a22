import { z } from "zod";
import { Byline, Dateline } from "@/lib/records/byline";
import { LineRegions } from "@/lib/records/line-regions";
import { FurnitureKind } from "@/lib/records/page";
import { PhotoReference } from "@/lib/records/story";
import type { SplitStory } from "./story/split-story";
import type { PageSplit } from "./types";

const ContractStory = z.object({
  kind: z.enum(["news", "photo", "notice"]),
  headline: z.object({
    kicker: z.string().nullable(),
    main: z.string().nullable(),
    deck: z.string().nullable(),
  }),
  bylines: z.array(Byline),
  dateline: Dateline.nullable(),
  paragraphs: z.array(z.string()),
  /** `before`: index of the paragraph that follows the subhead. */
  subheads: z.array(z.object({ before: z.number().int().min(0), text: z.string() })),
  photos: z.array(PhotoReference),
  jump: z.object({ to: z.string().nullable(), from: z.string().nullable() }).nullable(),
  lines: LineRegions,
  /** What is printed of bylines and datelines, names or none: 本报评论员, 发自上海. */
  signed: z.array(z.string()),
});

/** What `npm run split` prints: see `lib/newspaper/CONTRACT.md`. Lines count from the first line after the front matter. */
export const SplitOutput = z.object({
  stories: z.array(ContractStory),
  furniture: z.array(
    z.object({
      line: z.number().int(),
      kind: FurnitureKind,
      text: z.string(),
    }),
  ),
  repairs: z.array(
    z.object({
      line: z.number().int(),
      kind: z.enum(["joined", "unspaced", "converted"]),
      from: z.string(),
      to: z.string(),
    }),
  ),
  problems: z.array(
    z.object({
      line: z.number().int(),
      column: z.number().int(),
      severity: z.enum(["error", "warning"]),
      rule: z.string(),
      message: z.string(),
    }),
  ),
  /** Printed characters that went to stories, and to furniture; white space does not count. */
  characters: z.object({ stories: z.number().int(), furniture: z.number().int() }),
});
export type SplitOutput = z.infer<typeof SplitOutput>;

/** A split page in the shape that other programs read. */
export function toContract({ stories, furniture, repairs, problems, characters }: PageSplit): SplitOutput {
  return {
    stories: stories.map(toStory),
    // A line of Markdown marks alone, ---, was not printed.
    furniture: furniture
      .filter(({ text }) => text.text !== "")
      .map(({ line, kind, text }) => ({ line, kind, text: text.text })),
    repairs: repairs.map(({ line, kind, from, to }) => ({ line, kind, from, to })),
    problems: problems.map(({ line, column, severity, rule, message }) => ({
      line,
      column,
      severity,
      rule,
      message,
    })),
    characters,
  };
}

function toStory({ kind, headline, bylines, dateline, blocks, photos, jump, lines, owned }: SplitStory) {
  const paragraphs: string[] = [];
  const subheads: { before: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") paragraphs.push(block.text.text);
    else subheads.push({ before: paragraphs.length, text: block.text.text });
  }
  const titles = {
    kicker: headline.kicker?.text ?? null,
    main: headline.main?.text ?? null,
    deck: headline.deck?.text ?? null,
  };
  const signed = owned
    .filter(({ part }) => part === "byline" || part === "dateline")
    .map(({ text }) => text.text);
  return { kind, headline: titles, bylines, dateline, paragraphs, subheads, photos, jump, lines, signed };
}
