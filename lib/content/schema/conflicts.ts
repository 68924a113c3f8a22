import type { z } from "zod";
import { dayOf, isCalendarDay } from "@/lib/records/date";
import type { AnchorFields, PageFields, StoryFields } from "./drafts";

/** Fields of one entry that contradict each other: a schema can't say so field by field. */
type Payload<T> = z.core.ParsePayload<T>;

/** What a story that is joined to the one above can't have of its own. */
const OWN = [
  "slug",
  "section",
  "headline",
  "kicker",
  "deck",
  "bylines",
  "photos",
  "kind",
  "places",
  "corrections",
  "aliases",
  "omit",
  "reason",
  "takedown",
] as const satisfies readonly (keyof AnchorFields)[];

export function anchorConflicts(payload: Payload<AnchorFields>): void {
  const { joins, omit, reason, takedown } = payload.value;
  if (joins) {
    joinedConflicts(payload);
    return;
  }
  if (omit && takedown) {
    conflict(
      payload,
      "takedown",
      "omit-and-takedown",
      "omit 和 takedown 只能写一个",
      "发布过的用 takedown（网址会说明撤下），没有发布过的用 omit",
    );
  }
  if (omit && !reason && !takedown)
    payload.issues.push({ code: "custom", path: ["reason"], input: undefined });
  if (!omit && reason) {
    const cure = takedown
      ? "撤下的理由写进 takedown: {date: …, reason: …}"
      : "加一行 omit: true，或删去 reason";
    conflict(payload, "reason", "reason-without-omit", "reason 只和 omit: true 一起写", cure);
  }
}

function joinedConflicts(payload: Payload<AnchorFields>): void {
  const { value } = payload;
  const own = OWN.filter((key) => isSaid(value[key]));
  const [first] = own;
  if (!first) return;
  const keys = own.join("、");
  conflict(
    payload,
    first,
    "joined-entry",
    `joins: previous 的稿件并入上一篇，没有自己的 ${keys}`,
    `删去 ${keys}；要写就写在上一篇那一条里`,
  );
}

export function storyConflicts(payload: Payload<StoryFields>): void {
  updateConflicts(payload);
  const { date, corrections } = payload.value;
  earlyCorrections(payload.issues, date, corrections, ["corrections"]);
  const { draft, takedown } = payload.value;
  if (!draft || !takedown) return;
  const cure = "撤下已发布的稿件，删去 draft；没有发布过的稿件，删去 takedown";
  conflict(payload, "draft", "draft-and-takedown", "draft: true 和 takedown 只能写一个", cure);
}

/** Nothing is updated before it appears. */
function updateConflicts(payload: Payload<StoryFields>): void {
  const { date, updated } = payload.value;
  if (!updated || !isDayBefore(updated, date)) return;
  const cure = "核对这两个日期；没有更新过就删去 updated";
  conflict(payload, "updated", "updated-before-date", `更新日期 ${updated} 早于日期 ${date}`, cure);
}

/** Nor is a printed story corrected before its page is printed. */
export function pageConflicts({ value, issues }: Payload<PageFields>): void {
  for (const [index, { corrections }] of value.stories.entries())
    earlyCorrections(issues, value.date, corrections, ["stories", index, "corrections"]);
}

function earlyCorrections(
  issues: z.core.ParsePayload["issues"],
  date: string,
  corrections: readonly { date: string }[],
  path: PropertyKey[],
): void {
  for (const [index, correction] of corrections.entries()) {
    if (!isDayBefore(correction.date, date)) continue;
    issues.push({
      code: "custom",
      path: [...path, index, "date"],
      input: correction.date,
      params: {
        rule: "correction-before-date",
        message: `更正的日期 ${correction.date} 早于见报的日期 ${date}`,
        cure: "核对这两个日期；更正的日期是刊出更正的那一天",
      },
    });
  }
}

/** Whether both are dates, and the first is of an earlier day. */
const isDayBefore = (first: string, second: string): boolean =>
  [first, second].every((date) => isCalendarDay(dayOf(date))) && dayOf(first) < dayOf(second);

/** Lists that nobody wrote are empty. */
const isSaid = (value: unknown) => value !== undefined && !(Array.isArray(value) && value.length === 0);

function conflict<T extends object>(
  { value, issues }: Payload<T>,
  key: keyof T & string,
  rule: string,
  message: string,
  cure: string,
): void {
  issues.push({ code: "custom", path: [key], input: value[key], params: { rule, message, cure } });
}
