import { z } from "zod";

/** A text, or nothing. */
export const text = z.string().nullish();
/** Of exports old and new: a number, or letters. */
export const id = z.union([z.string(), z.number()]).transform(String);

/** A post of an export, as far as it is looked at. */
export const GhostPost = z.object({
  id: id.nullish(),
  title: text,
  slug: text,
  html: text,
  plaintext: text,
  mobiledoc: text,
  lexical: text,
  markdown: text,
  feature_image: text,
  image: text,
  feature_image_alt: text,
  feature_image_caption: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: text,
  visibility: text,
  created_at: z.union([z.string(), z.number()]).nullish(),
  updated_at: z.union([z.string(), z.number()]).nullish(),
  published_at: z.union([z.string(), z.number()]).nullish(),
  custom_excerpt: text,
  meta_description: text,
  author_id: id.nullish(),
  canonical_url: text,
});
export type GhostPost = z.infer<typeof GhostPost>;
