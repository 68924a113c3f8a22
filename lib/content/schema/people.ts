import { z } from "zod";
import { field } from "./field";
import { slug } from "./fields/address";
import { A_LIST, listOfWords, ONE_LINE, Text } from "./values";

const PersonDraft = z.object({
  name: field({ label: "姓名", expected: ONE_LINE, example: "name: 姓名", schema: Text }),
  slug,
  aliases: field({
    label: "别的署名",
    expected: A_LIST,
    example: "aliases: [别的署名]",
    schema: listOfWords(Text),
  }),
});

/** `content/people.yml`: contributors whose pinyin collides, or who sign with several names. */
export const PeopleDraft = z.array(
  field({
    label: "条目",
    expected: "“字段: 值”",
    example: "- {name: 姓名, slug: xing-ming}",
    schema: PersonDraft,
  }),
);
export type PeopleDraft = z.infer<typeof PeopleDraft>;
