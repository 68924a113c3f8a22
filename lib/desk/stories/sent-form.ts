import { z } from "zod";
import type { StoryForm } from "@/lib/edit/form/fields";

const words = z.string().optional();
const list = z.array(z.string()).default([]);

/** What a story's form sends. A list is sent whole where `lists` names it: else the form did not show it. */
export const SentForm = z.object({
  url: z.string(),
  version: z.string(),
  title: words,
  kicker: words,
  deck: words,
  day: words,
  time: words,
  expiresDay: words,
  expiresTime: words,
  section: words,
  kind: words,
  body: words,
  draft: z.boolean().optional(),
  lists: list,
  places: list,
  bylineName: list,
  bylineRole: list,
  bylineOutlet: list,
  photoFile: list,
  photoAlt: list,
  photoCaption: list,
  photoCredit: list,
  photoRef: list,
});
export type SentForm = z.infer<typeof SentForm>;

/** The form as it came back: what it did not show is as it was. */
export function formSent(sent: SentForm, shown: StoryForm): StoryForm {
  const { lists, bylineName, photoFile } = sent;
  const at = (values: readonly string[], index: number): string => values[index] ?? "";
  const bylines = bylineName.map((name, index) => ({
    name: name.trim(),
    role: at(sent.bylineRole, index),
    outlet: at(sent.bylineOutlet, index).trim(),
  }));
  const photos = photoFile.map((file, index) => ({
    ref: at(sent.photoRef, index),
    file,
    alt: at(sent.photoAlt, index),
    caption: at(sent.photoCaption, index),
    credit: at(sent.photoCredit, index),
  }));
  const own = <T>(value: T | undefined, before: T): T => value ?? before;
  return {
    title: own(sent.title, shown.title),
    kicker: own(sent.kicker, shown.kicker),
    deck: own(sent.deck, shown.deck),
    day: own(sent.day, shown.day),
    time: own(sent.time, shown.time),
    expiresDay: own(sent.expiresDay, shown.expiresDay),
    expiresTime: own(sent.expiresTime, shown.expiresTime),
    section: own(sent.section, shown.section),
    kind: own(sent.kind, shown.kind),
    draft: own(sent.draft, shown.draft),
    body: shown.body === null ? null : own(sent.body, shown.body),
    bylines: lists.includes("bylines") ? bylines.filter(({ name }) => name !== "") : shown.bylines,
    places: lists.includes("places") ? sent.places : shown.places,
    photos: lists.includes("photos") ? photos.filter(({ file }) => file !== "") : shown.photos,
  };
}
