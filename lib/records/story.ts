import type { Root } from "hast";
import { z } from "zod";
import { Byline, Dateline } from "./byline";
import { LineRegions } from "./line-regions";

/** A place in the published text of a printed story: `start` and `length` are in UTF-16 units of that text. */
export const TextPlace = z.object({
  field: z.enum(["kicker", "main", "deck", "block"]),
  /** Index into the body's blocks when `field` is `block`. */
  block: z.number().int().min(0).nullable(),
  start: z.number().int().min(0),
  length: z.number().int().min(0),
});
export type TextPlace = z.infer<typeof TextPlace>;

const at = {
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  /** 版次 of the page on which the line is, where it is not the one on which the story begins. */
  page: z.string().optional(),
};

/** One recorded change from the printed to the published text, or a doubt about it. Lines are those of the page. */
export const Repair = z.discriminatedUnion("kind", [
  /** A column break inside a paragraph was closed; `from` shows it as ⏎. */
  z.object({ kind: z.literal("joined"), ...at, from: z.string(), to: z.string() }),
  /** Letters spaced apart by the OCR were closed up. */
  z.object({ kind: z.literal("unspaced"), ...at, from: z.string(), to: z.string() }),
  /** Mark-up of the recogniser, which the paper did not print, and what it stands for: `$ 3 . 2 \%$` is 3.2%. */
  z.object({ kind: z.literal("converted"), ...at, from: z.string(), to: z.string() }),
  /** 识别更正: the OCR misread; the printed paper was right. */
  z.object({
    kind: z.literal("misread"),
    ...at,
    from: z.string(),
    to: z.string(),
    note: z.string(),
    place: TextPlace,
  }),
  /** Left as printed, and shown as doubtful. */
  z.object({ kind: z.literal("suspect"), ...at, from: z.string(), note: z.string(), place: TextPlace }),
  /** Words that are not the page's: an editor's, or the first words of the text where there is no headline yet. */
  z.object({
    kind: z.literal("supplied"),
    field: z.enum(["kicker", "main", "deck", "bylines", "caption", "credit"]),
    /** As printed; null where the page has none. */
    from: z.string().nullable(),
    /** null where an editor took out what the page was read to have. */
    to: z.string().nullable(),
    by: z.enum(["editor", "software"]),
  }),
  /** 重新归类: printed words that were taken for something else, as an editor says. The words are the page's. */
  z.object({
    kind: z.literal("relabelled"),
    field: z.enum(["kicker", "main", "deck", "bylines"]),
    /** What was read in that place before; null for nothing. */
    from: z.string().nullable(),
    /** null where the words only stand elsewhere now. */
    to: z.string().nullable(),
  }),
]);
export type Repair = z.infer<typeof Repair>;

/** 报道更正: the paper was wrong, and says so. */
export const Correction = z.object({ date: z.string(), text: z.string().min(1), by: z.string().optional() });
export type Correction = z.infer<typeof Correction>;

/** A photo that the page refers to or shows. */
export const PhotoReference = z.object({
  /** As printed: 右图, 上图, 图①. */
  ref: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
});
export type PhotoReference = z.infer<typeof PhotoReference>;

/** A picture file of an editor's. */
export const Picture = z.object({
  src: z.string(),
  alt: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** Part of the names of the sizes in which it is published; null where it is published as it is: SVG, GIF, animations. */
  hash: z.string().nullable(),
  caption: z.string().optional(),
  credit: z.string().optional(),
});
export type Picture = z.infer<typeof Picture>;

export const Block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  /** 小标题 */
  z.object({ kind: z.literal("subhead"), text: z.string() }),
]);
export type Block = z.infer<typeof Block>;

const RootOutline = z.object({ type: z.literal("root"), children: z.array(z.unknown()) });
/** An HTML tree. Only its root is looked at: it comes from our own parser, or from the cache with its checksum. */
const HtmlTree = z.custom<Root>((value) => RootOutline.safeParse(value).success);

const Body = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("printed"), blocks: z.array(Block) }),
  /** Sanitised HTML tree of an editor's Markdown. */
  z.object({ kind: z.literal("markdown"), tree: HtmlTree, text: z.string() }),
]);

const StorySource = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("page"),
    file: z.string(),
    date: z.string(),
    page: z.string(),
    /** Place of the story on its page, from 0. */
    order: z.number().int().min(0),
    lines: LineRegions,
    /** The pages on which it goes on (下转, 上接), in that order. */
    continued: z.array(z.object({ file: z.string(), page: z.string() })).optional(),
  }),
  z.object({ kind: z.literal("file"), file: z.string() }),
]);

export const Headline = z.object({
  /** 引题 */
  kicker: z.string().nullable(),
  /** 主题 */
  main: z.string().min(1),
  /** 副题 */
  deck: z.string().nullable(),
});
export type Headline = z.infer<typeof Headline>;

/** A published story, from a printed page or from an editor's file. */
export const Story = z.object({
  kind: z.enum(["news", "photo", "notice"]),
  /** `/2024/06/22/<slug>/`, for ever. */
  url: z.string(),
  slug: z.string(),
  headline: Headline,
  /** Id of a section of site.yml; null for a printed story that no editor has put into one, and that shows none itself (未归栏). */
  section: z.string().nullable(),
  /** `2024-06-22`, or a moment with `+08:00`. */
  date: z.string(),
  updated: z.string().nullable(),
  bylines: z.array(Byline),
  dateline: Dateline.nullable(),
  /** 摘要: an editor's own; null where the first paragraph says it. */
  summary: z.string().nullable(),
  body: Body,
  photos: z.array(PhotoReference),
  pictures: z.array(Picture),
  /** Those in an editor's text. */
  textPictures: z.array(Picture),
  /** Ids of site.yml's places. */
  places: z.array(z.string()),
  corrections: z.array(Correction),
  /** 专题: names, as editors give them. */
  topic: z.array(z.string()),
  repairs: z.array(Repair),
  aliases: z.array(z.string()),
  source: StorySource,
});
export type Story = z.infer<typeof Story>;
