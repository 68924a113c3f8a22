import { z } from "zod";
import { Flag } from "@/lib/records/flag";
import { type Payload, reportConflict } from "../conflict";
import { field } from "../field";
import { Day } from "../typed-date";
import { ONE_LINE, optional, Text, TRUE_OR_FALSE } from "../values";
import { dateField } from "./dates";

/** What keeps a story from readers: 草稿, 不采用, 撤下. */

export const draft = field({
  label: "草稿标记",
  expected: TRUE_OR_FALSE,
  example: "draft: true",
  schema: optional(Flag),
});

/** A story of the page that is not published: 不采用. Not `optional`: an empty `omit:` is an unfinished line, and is reported. */
export const omit = field({
  label: "不采用标记",
  expected: TRUE_OR_FALSE,
  example: "omit: true",
  schema: Flag.optional(),
});

export const omitReason = field({
  label: "不采用的理由",
  expected: ONE_LINE,
  example: "reason: 不采用的理由",
  schema: optional(Text),
});

export const takenDownOn = dateField({ label: "撤下日期", example: "date: 2024-07-01", schema: Day });

export const takenDownFor = field({
  label: "撤下的理由",
  expected: ONE_LINE,
  example: "reason: 撤下的理由",
  schema: Text,
});

/** 撤下 */
const TAKEDOWN = {
  label: "撤下",
  expected: "日期和理由",
  example: "takedown: {date: 2024-07-01, reason: 撤下的理由}",
};
const Takedown = z.object({ date: takenDownOn, reason: takenDownFor });

/** An empty one is an error, as an empty `omit:` is: it must not be taken for none. */
export const takedown = field({ ...TAKEDOWN, schema: Takedown.optional() });

/** The same of a story's file, which a program may have made with all fields empty: that is a warning. */
export const takedownOfFile = field({ ...TAKEDOWN, schema: optional(Takedown) });

interface Unpublished {
  omit?: boolean | undefined;
  reason?: string | undefined;
  takedown?: object | undefined;
}

/** A story of a page is left out for a reason, or taken down, or neither. */
export function omittedOrTakenDown({ value, issues }: Payload<Unpublished>): void {
  const { omit, reason, takedown } = value;
  if (omit && takedown) {
    reportConflict(issues, ["takedown"], takedown, {
      rule: "omit-and-takedown",
      message: "omit 和 takedown 只能写一个",
      cure: "发布过的用 takedown（网址会说明撤下），没有发布过的用 omit",
    });
  }
  // Reported as every field that is missing.
  if (omit && !reason && !takedown) issues.push({ code: "custom", path: ["reason"], input: undefined });
  if (!omit && reason) {
    reportConflict(issues, ["reason"], reason, {
      rule: "reason-without-omit",
      message: "reason 只和 omit: true 一起写",
      cure: takedown ? "撤下的理由写进 takedown: {date: …, reason: …}" : "加一行 omit: true，或删去 reason",
    });
  }
}

/** A draft was never published: there is nothing to take down. */
export function draftOrTakenDown({
  value: { draft, takedown },
  issues,
}: Payload<{ draft?: boolean | undefined; takedown?: object | undefined }>): void {
  if (!draft || !takedown) return;
  reportConflict(issues, ["draft"], draft, {
    rule: "draft-and-takedown",
    message: "draft: true 和 takedown 只能写一个",
    cure: "撤下已发布的稿件，删去 draft；没有发布过的稿件，删去 takedown",
  });
}
