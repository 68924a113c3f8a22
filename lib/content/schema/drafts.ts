import { z } from "zod";
import { isLasting } from "@/lib/records/address";
import { Role } from "@/lib/records/byline";
import { Dated, Day } from "@/lib/records/date";
import { SLUG } from "../words/slug";
import { anchorConflicts, pageConflicts, storyConflicts } from "./conflicts";

/**
 * What editors write, before it is checked against the rest of the site. All values arrive as strings
 * (YAML's failsafe schema); these schemas say what they mean. Unknown keys are reported by `validate.ts`.
 */
const Text = z.string().trim().min(1);
/** File systems take names of 255 bytes; a slug with its dates must fit. */
const Slug = z.string().regex(SLUG).max(100);
/** Empty keys, `deck:`, are as good as none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
/** An empty key, `hidden:`, is an empty list. */
const listOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? [] : value), z.array(schema).default([]));
/** An old address: a path of this site. */
const Alias = Text.regex(/^\/(?!\/)[^\s?#]*$/).refine((path) => !path.includes(".."));
const Flag = z.stringbool({ truthy: ["true"], falsy: ["false"] });
const OneOrMore = z.union([Text.transform((text) => [text]), z.array(Text)]);

const BylineDraft = z.object({ name: Text, role: optional(Role), outlet: optional(Text) });
export type BylineDraft = z.infer<typeof BylineDraft>;
const CorrectionDraft = z.object({ date: Day, text: Text, by: optional(Text) });
const PhotoDraft = z.object({
  file: Text,
  alt: optional(Text),
  caption: optional(Text),
  credit: optional(Text),
});
export type PhotoDraft = z.infer<typeof PhotoDraft>;
/** A picture file for one that the page refers to (右图), for one of its captions, or added to the story. */
const PagePhotoDraft = PhotoDraft.extend({ ref: optional(Text) });
export type PagePhotoDraft = z.infer<typeof PagePhotoDraft>;
/** 撤下 */
const Takedown = z.object({ date: Day, reason: Text });
export type Takedown = z.infer<typeof Takedown>;

/** `kicker: 无`: the story has none, whatever was read. */
export const NONE = "无";
/** YAML's own words for nothing arrive as text: nobody means them as a headline. */
const Title = Text.refine((text) => text !== "~" && text !== "null");

/** One entry of a printed page's `stories:` list. */
export const AnchorFields = z.object({
  starts: Text,
  joins: optional(z.literal("previous")),
  slug: optional(Slug),
  section: optional(Text),
  headline: optional(Title.refine((text) => text !== NONE)),
  kicker: optional(Title),
  deck: optional(Title),
  bylines: z.preprocess((value) => (value === NONE ? [] : value), z.array(BylineDraft).optional()),
  photos: z.array(PagePhotoDraft).default([]),
  kind: optional(z.enum(["news", "photo", "notice"])),
  places: z.array(Text).optional(),
  corrections: z.array(CorrectionDraft).default([]),
  aliases: z.array(Alias).default([]),
  // An empty `takedown:` is one that somebody began to write: it must not pass for none.
  omit: Flag.optional(),
  reason: optional(Text),
  takedown: Takedown.optional(),
});
export type AnchorFields = z.infer<typeof AnchorFields>;
export const AnchorDraft = AnchorFields.check(anchorConflicts);
export type AnchorDraft = z.infer<typeof AnchorDraft>;

/** Known misreadings; one without `right` is a doubt. */
export const OcrFixes = z.array(
  z.object({
    wrong: Text,
    right: optional(Text),
    /** Phrases that contain `wrong`; the fix holds only inside one of them. `^` marks the beginning of a paragraph or headline. */
    context: OneOrMore.default([]),
    note: z.string().default(""),
  }),
);
export type OcrFixes = z.infer<typeof OcrFixes>;

/** Front matter of `content/pages/<date>-<page>.md`. */
export const PageFields = z.object({
  date: Day,
  dateBasis: z.enum(["printed", "editor", "latest-event"]).default("printed"),
  page: z
    .string()
    .regex(/^[A-Za-z]?\d{1,3}$/)
    .transform((page) => page.toLowerCase().replace(/\d+/, (digits) => digits.padStart(2, "0"))),
  name: Text,
  /** Misreadings of this page alone, used before those of `content/ocr-fixes.yml`. */
  fixes: OcrFixes.default([]),
  stories: listOf(AnchorDraft),
});
export type PageFields = z.infer<typeof PageFields>;
export const PageDraft = PageFields.check(pageConflicts);
export type PageDraft = z.infer<typeof PageDraft>;

/** Front matter of `content/stories/**\/*.md`. */
export const StoryFields = z.object({
  title: Text,
  kicker: optional(Text),
  deck: optional(Text),
  date: Dated,
  updated: optional(Dated),
  expires: optional(Dated),
  section: Text,
  bylines: z.array(BylineDraft).default([]),
  slug: optional(Slug),
  aliases: z.array(Alias).default([]),
  draft: optional(Flag),
  dateline: optional(
    z.object({ outlet: Text, place: optional(Text), kind: z.enum(["讯", "电"]), date: optional(Text) }),
  ),
  places: z.array(Text).optional(),
  photos: z.array(PhotoDraft).default([]),
  corrections: z.array(CorrectionDraft).default([]),
  /** URL of the printed story that this one replaces. */
  printed: optional(Text),
  takedown: Takedown.optional(),
});
export type StoryFields = z.infer<typeof StoryFields>;
export const StoryDraft = StoryFields.check(storyConflicts);
export type StoryDraft = z.infer<typeof StoryDraft>;

/** `content/redirects.yml`: where old addresses lead that no story has among its `aliases`, and which are gone for good. */
export const Redirects = z.object({
  redirects: z.array(z.object({ from: Alias, to: Alias })).default([]),
  gone: z.array(z.object({ url: Alias.refine(isLasting), date: Day, reason: Text })).default([]),
});
export type Redirects = z.infer<typeof Redirects>;

/** `content/front.yml`: what editors decide of the front page. */
export const FrontDraft = z.object({
  lead: optional(Alias),
  leadUntil: optional(Dated),
  beside: listOf(Alias),
  order: listOf(Text),
  hidden: listOf(Text),
});
export type FrontDraft = z.infer<typeof FrontDraft>;

/** `content/people.yml`: contributors whose pinyin collides, or who sign with several names. */
export const People = z.array(
  z.object({ name: Text, slug: optional(Slug), aliases: z.array(Text).default([]) }),
);
export type People = z.infer<typeof People>;
