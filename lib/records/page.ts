import { z } from "zod";
import { LineRegions } from "./line-regions";
import { LineBox, PagePicture } from "./page-picture";

/** A change or doubt shown on the printed line it concerns. `column` is 1-based, `length` in UTF-16 units. */
export const LineMark = z.object({
  column: z.number().int().min(1),
  length: z.number().int().min(0),
  kind: z.enum(["misread", "suspect", "unspaced", "converted"]),
  /** What the published text has instead; for a suspect what it may have meant, never published; null where nobody knows. */
  to: z.string().nullable(),
  /** Why, in the reader's language; empty where the kind says enough. */
  note: z.string(),
});
export type LineMark = z.infer<typeof LineMark>;

/** What the splitter took a line for. */
export const LineClass = z.enum([
  "blank",
  "headline",
  "kicker",
  "deck",
  "byline",
  "dateline",
  "paragraph",
  "subhead",
  "caption",
  "list",
  "furniture",
  "notice",
  "jump",
  "markup",
]);
export type LineClass = z.infer<typeof LineClass>;

/** What a printed line was taken for, in the reader's language. */
export const CLASS_NAMES: Record<LineClass, string> = {
  blank: "空行",
  headline: "主题",
  kicker: "引题",
  deck: "副题",
  byline: "署名",
  dateline: "电头",
  paragraph: "正文",
  subhead: "小标题",
  caption: "图片说明",
  list: "表格列表",
  furniture: "版面文字",
  notice: "公告",
  jump: "转接",
  markup: "识别标记",
};

/** 版面文字: 责编校对, 报眉, 广告, and what is none of them. */
export const FurnitureKind = z.enum(["credits", "folio", "advert", "other"]);
export type FurnitureKind = z.infer<typeof FurnitureKind>;

/** One line of the transcript, the evidence. `number` counts from the first line after the front matter. */
export const PageLine = z.object({
  number: z.number().int().min(1),
  text: z.string(),
  class: LineClass,
  /** The splitter's rule that decided on the class. */
  rule: z.string(),
  /** Index into the page's stories; null for furniture, asides and blank lines between stories. */
  story: z.number().int().min(0).nullable(),
  /** Of furniture: which. */
  furniture: FurnitureKind.nullable(),
  marks: z.array(LineMark),
  /** Whether the paragraph that ends here was cut by the column break that follows. */
  joinsNext: z.boolean(),
  /** Where its printed lines stand on the page; none where nobody knows. */
  boxes: z.array(LineBox),
});
export type PageLine = z.infer<typeof PageLine>;

/** A story of the page that the site does not publish, and why. Its lines are those of no published story. */
export const Aside = z.discriminatedUnion("kind", [
  /** Left out by an editor; the transcript still has its text. */
  z.object({ kind: z.literal("omitted"), reason: z.string(), lines: LineRegions }),
  /** Taken down: its lines are in the transcript without their text. */
  z.object({ kind: z.literal("withdrawn"), date: z.string(), reason: z.string(), lines: LineRegions }),
]);
export type Aside = z.infer<typeof Aside>;

/** 版: one printed page and its transcript. */
export const PrintedPage = z.object({
  file: z.string(),
  date: z.string(),
  dateBasis: z.enum(["printed", "editor", "latest-event"]),
  /** 版次, two digits, a letter before them where the paper has one: 01, a01. */
  number: z.string(),
  name: z.string(),
  lines: z.array(PageLine),
  /** URLs of the page's published stories in printed order. */
  stories: z.array(z.string()),
  /** Its other stories, in printed order. */
  asides: z.array(Aside),
  /** 版面图; null where it has no picture and nobody knows where its lines stand. */
  picture: PagePicture.nullable(),
  /** The page as the office printed it: path of the file under `content/`, and its size in bytes. */
  pdf: z.object({ path: z.string(), bytes: z.number().int() }).nullable(),
});
export type PrintedPage = z.infer<typeof PrintedPage>;
