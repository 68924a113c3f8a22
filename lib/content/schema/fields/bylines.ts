import { z } from "zod";
import { type Byline, Role } from "@/lib/records/byline";
import { field } from "../field";
import type { Merge } from "../merge";
import { A_LIST, MAX_ENTRIES, ONE_LINE, orNull, Text } from "../values";
import { WORD_FOR_NONE } from "./headline";

/** 署名 */

const role = field({
  label: "署名身份",
  expected: "reporter、correspondent、photographer、intern、editor 或 author",
  example: "role: reporter",
  // A name without a role is an author's (文/).
  schema: z.preprocess((value) => (value === "" ? undefined : value), Role.default("author")),
});

/** 本报, 新华社 … */
export const outlet = { label: "媒体", expected: ONE_LINE, example: "outlet: 本报" };

const BylineDraft = z.object({
  name: field({ label: "姓名", expected: ONE_LINE, example: "name: 高田", schema: Text }),
  role,
  outlet: field({ ...outlet, schema: orNull(Text) }),
});

const BYLINES = { label: "署名", example: "bylines: [{name: 高田, role: reporter}]" };

export const bylines = field({
  ...BYLINES,
  expected: A_LIST,
  schema: z.array(BylineDraft).max(MAX_ENTRIES).default([]),
});

/** Those that stand in the place of the page's; none of them for 无. */
export const bylinesOverride = field({
  ...BYLINES,
  expected: `${A_LIST}，或 ${WORD_FOR_NONE}`,
  schema: z.preprocess(
    (value) => (value === WORD_FOR_NONE ? [] : value),
    z.array(BylineDraft).max(MAX_ENTRIES).optional(),
  ),
});

/** Who signed several parts is named once. */
export const mergeBylines: Merge<Byline[]> = (whole, own) => {
  const names = new Set(whole.map(({ name }) => name));
  return [...whole, ...own.filter(({ name }) => !names.has(name))];
};
