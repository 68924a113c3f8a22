import { type Evidence, each } from "@/lib/newspaper/grammar/rule";
import { TEXTS } from "@/lib/newspaper/grammar/states";
import { isShort } from "@/lib/newspaper/source/text";

/** A paragraph that the OCR took for a heading: long, and it ends a sentence. */
export const headingText: Evidence = {
  name: "heading-is-text",
  weigh: ({ facts }) =>
    facts.block.heading > 0 && facts.complete && !isShort(facts.text, 45)
      ? { ...each(TEXTS, 12), "notice-body": 10 }
      : null,
};
