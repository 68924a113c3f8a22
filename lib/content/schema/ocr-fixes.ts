import { z } from "zod";
import { field } from "./field";
import { ONE_LINE, OneOrMore, optional, Text, unlessEmpty } from "./values";

const OcrFixDraft = z.object({
  wrong: field({ label: "误识文字", expected: "OCR 认错的文字", example: "wrong: 认错的字", schema: Text }),
  right: field({
    label: "正确文字",
    expected: "印在报上的文字",
    example: "right: 印的字",
    schema: optional(Text),
  }),
  /** Phrases that contain `wrong`; the fix holds only inside one of them. `^` marks the beginning of a paragraph or headline. */
  context: field({
    label: "语境",
    expected: "一段文字或一个列表",
    example: "context: [含认错的字的一句话]",
    schema: unlessEmpty(OneOrMore.default([])),
  }),
  note: field({
    label: "说明",
    expected: ONE_LINE,
    example: "note: 理由",
    schema: unlessEmpty(z.string().default("")),
  }),
});

/** `content/ocr-fixes.yml`, and a page's own `fixes:`: known misreadings; one without `right` is a doubt. */
export const OcrFixesDraft = z.array(
  field({
    label: "条目",
    expected: "“字段: 值”",
    example: "- {wrong: 认错的字, right: 印的字}",
    schema: OcrFixDraft,
  }),
);
export type OcrFixesDraft = z.infer<typeof OcrFixesDraft>;
