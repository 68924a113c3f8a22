import { z } from "zod";
import { type Byline, personName, Role } from "@/lib/records/byline";
import { field } from "../field";
import type { Merge } from "../merge";
import { bylinesIn, readRole } from "../typed-byline";
import { A_LIST, isNothing, MAX_ENTRIES, ONE_LINE, orNull, Text } from "../values";
import { WORD_FOR_NONE } from "./headline";

/** 署名 */

const role = field({
  label: "署名身份",
  expected: "记者、通讯员、摄影、实习生、编辑或文",
  example: "role: 记者",
  anyWords: true,
  schema: z.preprocess(readRole, Role.optional()),
});

/** 本报, 新华社 … */
export const outlet = { label: "媒体", expected: ONE_LINE, example: "outlet: 本报" };

/** One entry: a map, or a line as newspapers print them. It may name several people. */
const BylineDraft = z.preprocess(
  (value) => (typeof value === "string" && !isNothing(value) ? { name: value } : value),
  z
    .object({
      name: field({ label: "姓名", expected: ONE_LINE, example: "name: 姓名", schema: Text }),
      role,
      outlet: field({ ...outlet, schema: orNull(Text) }),
    })
    .transform(bylinesIn),
);

const List = z
  .array(BylineDraft)
  .max(MAX_ENTRIES)
  .transform((entries) => entries.flat());

const BYLINES = { label: "署名", example: "bylines: [{name: 姓名, role: 记者}]", anyWords: true };

/** One line, `记者 高田`, or one map is a list of one. */
const asList = (value: unknown): unknown => {
  if (value === undefined || isNothing(value)) return undefined;
  if (Array.isArray(value)) return value.every(isNothing) ? [] : value;
  return [value];
};

export const bylines = field({
  ...BYLINES,
  expected: A_LIST,
  schema: z.preprocess(asList, List.default([])),
});

/** Those that stand in the place of the page's; none of them for 无. */
export const bylinesOverride = field({
  ...BYLINES,
  expected: `${A_LIST}，或 ${WORD_FOR_NONE}`,
  schema: z.preprocess((value) => (value === WORD_FOR_NONE ? [] : asList(value)), List.optional()),
});

/** Who signed several parts is named once. */
export const mergeBylines: Merge<Byline[]> = (whole, own) => {
  const names = new Set(whole.map(({ name }) => personName(name)));
  return [...whole, ...own.filter(({ name }) => !names.has(personName(name)))];
};
