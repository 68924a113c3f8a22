import { z } from "zod";
import { LINE_KINDS } from "@/lib/newspaper/source/line-label";
import { Flag } from "@/lib/records/flag";
import { field } from "./field";
import { readLineKind } from "./line-kind";
import { optional, Text, TRUE_OR_FALSE } from "./values";

/** 核对过: nothing more is to be said of it. */
export const reviewed = field({
  label: "核对标记",
  expected: TRUE_OR_FALSE,
  example: "reviewed: true",
  schema: optional(Flag),
});

/** One entry of a printed page's `lines:`: what a printed line is. */
export const LineDraft = z
  .object({
    text: field({
      label: "那一行的字",
      expected: "版面上那一行的字",
      example: "text: 那一行的字",
      schema: Text,
    }),
    is: field({
      label: "行的类别",
      expected: `${LINE_KINDS.slice(0, -1).join("、")} 或 ${LINE_KINDS.at(-1)}`,
      example: "is: headline",
      anyWords: true,
      schema: optional(z.preprocess(readLineKind, z.enum(LINE_KINDS))),
    }),
    reviewed,
  })
  .check(({ value, issues }) => {
    // Reported as every field that is missing.
    if (!value.is && !value.reviewed) issues.push({ code: "custom", path: ["is"], input: undefined });
  });
