import { z } from "zod";
import { field } from "./field";
import { slug } from "./fields/address";
import { TopicName } from "./fields/topic";
import { A_LIST, inOneLine, longListOf, ONE_LINE, orNull, Text } from "./values";

const TopicDraft = z.object({
  name: field({
    label: "专题名称",
    expected: "一行文字，不超过 30 字",
    example: "name: 专题名称",
    schema: TopicName,
  }),
  slug,
  aliases: field({
    label: "专题的别名",
    expected: A_LIST,
    example: "aliases: [别的叫法]",
    schema: z.preprocess(inOneLine, longListOf(TopicName)),
  }),
  description: field({
    label: "专题的介绍",
    expected: ONE_LINE,
    example: "description: 一句话的介绍",
    schema: orNull(Text),
  }),
});

/** `content/topics.yml`: topics that are introduced, whose pinyin collides, or that go by several names. */
export const TopicsDraft = z.array(
  field({
    label: "条目",
    expected: "“字段: 值”",
    example: "- {name: 专题名称, slug: zhuan-ti}",
    schema: TopicDraft,
  }),
);
export type TopicsDraft = z.infer<typeof TopicsDraft>;
