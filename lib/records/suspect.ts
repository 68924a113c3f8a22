import { z } from "zod";

/** What sort of OCR error a stretch looks like. */
export const SuspectKind = z.enum([
  "place",
  "traditional",
  "rare",
  "lost",
  "number",
  "pair",
  "byline",
  "unfinished",
  "unsure",
]);
export type SuspectKind = z.infer<typeof SuspectKind>;

/** 存疑: a stretch of a printed page that looks like an OCR error. Never changed by itself, never shown on the story. */
export const Suspect = z.object({
  file: z.string(),
  /** Counted from the first line of `file`; the column in UTF-16 units. */
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  kind: SuspectKind,
  /** What is printed. */
  text: z.string(),
  suggestion: z.string().nullable(),
  reason: z.string(),
  score: z.number().min(0).max(1),
  /** The text of the headline part, paragraph or byline in which it stands, and where. */
  field: z.string(),
  start: z.number().int().min(0),
  /** Where that text begins in `file`. */
  fieldAt: z.object({ line: z.number().int().min(1), column: z.number().int().min(1) }),
  /** Whether an entry of content/ocr-fixes.yml can mend it: in bylines, datelines and captions none can. */
  mendable: z.boolean(),
});
export type Suspect = z.infer<typeof Suspect>;

/** In an editor's words. */
export const SUSPECT_NAMES: Record<SuspectKind, string> = {
  place: "地名",
  traditional: "繁体字",
  rare: "生僻字",
  lost: "认不出的字",
  number: "数字",
  pair: "引号括号",
  byline: "署名",
  unfinished: "没有写完",
  unsure: "识别没有把握",
};
