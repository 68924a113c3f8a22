import { z } from "zod";
import { keysOf } from "@/lib/records/keys";
import type { Story } from "@/lib/records/story";
import { type Payload, reportConflict } from "./conflict";
import { field } from "./field";
import { aliases, slug } from "./fields/address";
import { bylinesOverride } from "./fields/bylines";
import { deckOverride, headlineOverride, kickerOverride } from "./fields/headline";
import { pagePhotos } from "./fields/photos";
import { review } from "./fields/review";
import { SHARED_FIELDS } from "./fields/shared";
import { kind, places, section } from "./fields/subject";
import { omit, omitReason, omittedOrTakenDown, takedown } from "./fields/takedown";
import { reviewed } from "./lines";
import { optional, Text } from "./values";

/** Which story of the page is meant. */
const NAMING_FIELDS = {
  starts: field({
    label: "定位文字",
    expected: "该稿的标题或首句",
    example: "starts: 标题或首句",
    schema: Text,
  }),
  joins: field({
    label: "并稿",
    expected: "previous",
    example: "joins: previous",
    schema: optional(z.literal("previous")),
  }),
  reviewed,
};

/** What an editor decides of it. */
const DECISION_FIELDS = {
  slug,
  section: optional(section),
  headline: headlineOverride,
  kicker: kickerOverride,
  deck: deckOverride,
  bylines: bylinesOverride,
  photos: pagePhotos,
  kind,
  places,
  ...SHARED_FIELDS,
  aliases,
  omit,
  reason: omitReason,
  takedown,
  review,
};

const AnchorFields = z.object({ ...NAMING_FIELDS, ...DECISION_FIELDS });
type AnchorFields = z.infer<typeof AnchorFields>;

/** One entry of a printed page's `stories:` list. */
export const AnchorDraft = AnchorFields.check((payload) => {
  if (payload.value.joins) nothingOfItsOwn(payload);
  else omittedOrTakenDown(payload);
});
export type AnchorDraft = z.infer<typeof AnchorDraft>;

/** The fields that the record takes as they are written: all that are not named here. */
export function anchorAsWritten({
  starts,
  joins,
  reviewed,
  slug,
  section,
  headline,
  kicker,
  deck,
  bylines,
  photos,
  kind,
  places,
  omit,
  reason,
  takedown,
  review,
  ...rest
}: AnchorDraft): Pick<Story, keyof typeof rest> {
  return rest;
}

/** What is decided of a story that no entry speaks of. */
export const NO_ENTRY: AnchorDraft = AnchorDraft.parse({ starts: "（没有）" });

/** A story that is joined to the one above has nothing of its own. */
function nothingOfItsOwn({ value, issues }: Payload<AnchorFields>): void {
  const own = keysOf(DECISION_FIELDS).filter((key) => isSaid(value[key]));
  const [first] = own;
  if (!first) return;
  const keys = own.join("、");
  reportConflict(issues, [first], value[first], {
    rule: "joined-entry",
    message: `joins: previous 的稿件并入上一篇，没有自己的 ${keys}`,
    cure: `删去 ${keys}；要写就写在上一篇那一条里`,
  });
}

/** Whether a field was written: one that was not is an empty list, or null. */
const isSaid = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
